import { expect, test } from 'vitest'
import { headerAt } from '#shared/import/find-header.ts'
import { matchColumns } from '#shared/import/match-columns.ts'
import type { Merge } from '#shared/import/sheet.ts'
import { sortRows } from '#shared/import/sort-rows.ts'
import { familyRegister } from '#shared/families/family-register.ts'

const headings = ['序号', '户主姓名', '家庭编号', '家庭人口']

/** Sorts the lines of a sheet, the headings among them. */
const sortSheet = (merges: readonly Merge[], ...lines: readonly (readonly string[])[]) => {
  const rows = lines.map((cells, place) => ({ number: place + 1, cells }))
  const sheet = { name: '', isHidden: false, rows, merges }
  const header = headerAt(sheet, [lines.indexOf(headings)])
  const { records, skipped } = sortRows(sheet, header, matchColumns(familyRegister.fields, header.headings))
  return { records: records.map(({ number }) => number), skipped: skipped.map(({ row, why }) => [row, why]) }
}

const sort = (...lines: readonly (readonly string[])[]) => sortSheet([], headings, ...lines)

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
  expect(sort(['说明:不是说明', '示例甲', 'J1', '3']).records).toEqual([2])
})

test('lines a template numbered and nobody filled in are passed over in silence', () => {
  expect(sort(['1', '示例', 'J1', '2'], ['2', '', '', ''], ['3', ' ', '', ''])).toEqual({ records: [2], skipped: [] })
})

test('the total of a street is a total wherever it says so, and so is one that only figures follow', () => {
  const sorted = sort(
    ['1', '示例甲', 'J1', '3'],
    ['牛街街道', '小计', '', '3'],
    ['', '牛街街道小计', '1', '3'],
    ['2', '月坛街道合计', '', '3.5'],
    ['', '全区总计:', '2', '6'],
    ['3', '示例会计', 'J2', '3'],
    ['4', '示例小计', 'J3', '3'],
  )
  expect(sorted.skipped).toEqual([3, 4, 5, 6].map((row) => [row, 'total row']))
  expect(sorted.records).toEqual([2, 7, 8])
})

test.each([
  [['填表人', '张三', '审核人', '李四']],
  [['', '', '', '(公章)']],
  [['', '', '月坛街道办事处（盖章）', '']],
  [['', '', '单位(章)', '二〇一一年十二月五日']],
  [['', '', '', '2011 年 12 月 31 日']],
  [['', '', '', '年  月  日']],
  [['', '以下空白', '', '']],
  [['—— 以下无正文 ——', '', '', '']],
  [['第 1 页,共 3 页', '', '', '']],
  [['制表单位:月坛街道', '', '', '']],
  [['审批人：', '', '联系电话：', '']],
])('%j below a list is signed or ends it, and is no record', (line) => {
  expect(sort(['1', '示例', 'J1', '3'], line)).toEqual({ records: [2], skipped: [[3, 'sign-off line']] })
})

test('further notes follow a first one; a name that begins with a number stands by itself', () => {
  const one = ['1', '示例', 'J1', '3']
  expect(sort(one, ['注:1.甲'], ['2.乙'], ['（3）丙'], ['④丁']).skipped.map(([row]) => row)).toEqual([3, 4, 5, 6])
  expect(sort(one, ['', '2.5次元书社', '', '']).records).toEqual([2, 3])
})

test('titles and headings printed again on the next page are passed over, and so is the heading of a part', () => {
  const title = ['登记表', '', '', '']
  const unit = ['填报单位:月坛街道', '', '', '单位:人']
  const across = { top: 4, bottom: 4, left: 0, right: 3 }
  const lines = [title, unit, headings, ['一、机关', '', '', ''], ['1', '示例', 'J1', '3'], title, unit, headings]
  expect(sortSheet([across], ...lines)).toEqual({
    records: [5],
    skipped: [
      [4, 'sign-off line'],
      [6, 'repeated header'],
      [7, 'repeated header'],
      [8, 'repeated header'],
    ],
  })
})

test('columns are numbered in brackets, and behind the word 栏次, too', () => {
  for (const line of [
    ['(1)', '（2）', '(3)', '(4)'],
    ['栏次', '1', '2', '3'],
    ['甲', '乙', '1', '2'],
  ])
    expect(sort(line, ['1', '示例', 'J1', '3'])).toEqual({ records: [3], skipped: [[2, 'column numbers']] })
})
