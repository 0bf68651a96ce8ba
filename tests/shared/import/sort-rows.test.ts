import { expect, test } from 'vitest'
import { headerAt } from '#shared/import/find-header.ts'
import { matchColumns } from '#shared/import/match-columns.ts'
import { sortRows } from '#shared/import/sort-rows.ts'
import { familyRegister } from '#shared/families/family-register.ts'

const headings = ['序号', '户主姓名', '家庭编号', '家庭人口']

const sort = (...lines: readonly (readonly string[])[]) => {
  const rows = [headings, ...lines].map((cells, place) => ({ number: place + 1, cells }))
  const sheet = { name: '', isHidden: false, rows, merges: [] }
  const header = headerAt(sheet, [0])
  const { records, skipped } = sortRows(sheet, header, matchColumns(familyRegister.fields, header.headings))
  return { records: records.map(({ number }) => number), skipped: skipped.map(({ row, why }) => [row, why]) }
}

test('records are told from repeated headings, totals, lines that are signed and blank rows', () => {
  const sorted = sort(
    ['', '一', '二', '三'],
    ['1', '示例甲', 'J1', '3'],
    headings,
    ['', '', '', ''],
    ['2', '示例乙', 'J2', '4'],
    ['', '小计', '', '7'],
    ['合 计', '', '', '7'],
    ['', '总计(户)', '2', ''],
    ['填表人:示例', '', '审核人:示例', ''],
    ['单位负责人（签字）：', '', '', ''],
    ['注：以上为示例', '', '', ''],
    ['填报日期:2011年12月1日', '', '', ''],
  )
  expect(sorted.skipped).toEqual([
    [4, 'repeated header'],
    [7, 'total row'],
    [8, 'total row'],
    [9, 'total row'],
    [10, 'sign-off line'],
    [11, 'sign-off line'],
    [12, 'sign-off line'],
    [13, 'sign-off line'],
  ])
  expect(sorted.records).toEqual([2, 3, 6])
})

test('a line that numbers the columns right below the headings is none of the list, one further down is', () => {
  expect(sort(['1', '2', '3', '4'], ['1', '示例', 'J1', '4'])).toEqual({
    records: [3],
    skipped: [[2, 'column numbers']],
  })
  expect(sort(['甲', '1', '2', '3'], ['1', '示例', 'J1', '4']).skipped).toEqual([[2, 'column numbers']])
  expect(sort(['1', '示例', 'J1', '4'], ['1', '2', '3', '4']).records).toEqual([2, 3])
})

test('names that begin like a total or a signature are records', () => {
  const names = ['总计算机公司', '合计划', '小计量院', '日期有限公司', '负责人培训中心', '注册会计师协会', '说明书厂']
  expect(sort(...names.map((name, at) => [String(at + 1), name, `J${at}`, '1'])).skipped).toEqual([])
})

test('lines a template numbered and nobody filled in are passed over in silence', () => {
  expect(sort(['1', '示例', 'J1', '2'], ['2', '', '', ''], ['3', ' ', '', ''])).toEqual({ records: [2], skipped: [] })
})
