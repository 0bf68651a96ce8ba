import { expect, test } from 'vitest'
import { findHeader, headerAt, repeatsHeader } from '#shared/import/find-header.ts'
import { matchColumns } from '#shared/import/match-columns.ts'
import type { Merge, Sheet } from '#shared/import/sheet.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'

const { fields } = organisationRegister

const sheetOf = (lines: readonly (readonly string[])[], merges: readonly Merge[] = []): Sheet => ({
  name: 'Sheet1',
  isHidden: false,
  rows: lines.map((cells, place) => ({ number: place + 1, cells })),
  merges,
})

const columnsIn = (sheet: Sheet) => {
  const header = findHeader(fields, sheet)
  return header && { places: header.places, columns: matchColumns(fields, header.headings) }
}

const titles = [['2011年学习型组织登记表'], ['填报单位:月坛街道', '', '单位:人'], []]

test('headings are found under titles, unit lines and blank rows, and in the very first row', () => {
  const headings = ['序号', '单位名称', '组织类型', '所属街道', '职工(成员)人数(人)']
  const columns = [null, 'name', 'type', 'regionId', 'headcount']
  const rows = [['1', '示例单位', '学校', '月坛街道', '20']]
  expect(columnsIn(sheetOf([headings, ...rows]))).toEqual({ places: [0], columns })
  expect(columnsIn(sheetOf([...titles, headings, ...rows]))).toEqual({ places: [3], columns })
  const rules = Array.from({ length: 40 }, (_, at) => [`${at + 1}.请各街道认真填写`])
  expect(columnsIn(sheetOf([...rules, headings, ...rows]))).toEqual({ places: [40], columns })
})

test('two rows under merged headings are read together, also where the lower one names the field only with the upper', () => {
  const sheet = sheetOf(
    [
      ['单位名称', '所在地', '', '统一社会信用代码', '备注'],
      ['', '所属街道', '所属社区', '', ''],
      ['示例单位', '月坛街道', '', '', ''],
    ],
    [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
      { top: 1, bottom: 2, left: 3, right: 3 },
    ],
  )
  expect(columnsIn(sheet)).toEqual({ places: [0, 1], columns: ['name', 'regionId', 'regionId', 'creditCode', 'note'] })
})

const upright = (column: number): Merge => ({ top: 2, bottom: 3, left: column, right: column })

test('a heading that stands above two columns is divided by the row beneath it, known words or not', () => {
  const across = { top: 2, bottom: 2, left: 2, right: 3 }
  const merges = [{ top: 1, bottom: 1, left: 0, right: 4 }, upright(0), upright(1), across, upright(4)]
  const columns = ['name', 'type', 'principal', 'phone', 'regionId']
  for (const [first, second] of [
    ['姓名', '电话'],
    ['姓名', '职务'],
  ] as const) {
    const sheet = sheetOf(
      [
        ['学习型组织登记表', '', '', '', ''],
        ['单位名称', '组织类型', '负责人', '', '所属街道'],
        ['', '', first, second, ''],
        ['示例单位', '学校', '示例甲', '6600', '月坛街道'],
      ],
      merges,
    )
    expect(columnsIn(sheet)).toEqual({
      places: [1, 2],
      columns: columns.map((key) => (key === 'phone' && second === '职务' ? null : key)),
    })
  }
  const unmerged = sheetOf([
    ['单位名称', '组织类型', '负责人'],
    ['示例单位', '学校', '示例甲'],
  ])
  expect(columnsIn(unmerged)?.places).toEqual([0])
})

test('a row of values below is never taken for a second row of headings', () => {
  const sheet = sheetOf([
    ['单位名称', '组织类型'],
    ['单位名称示例公司', '学校'],
    ['乙', '学校'],
  ])
  expect(columnsIn(sheet)?.places).toEqual([0])
})

test('a sheet that names no field has no headings', () => {
  expect(
    findHeader(
      fields,
      sheetOf([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ),
  ).toBeUndefined()
  expect(findHeader(fields, sheetOf([]))).toBeUndefined()
})

test('a row repeats the headings where most of what it holds stands under itself', () => {
  const sheet = sheetOf([['序号', '单位名称', '组织类型', '备注']])
  const header = headerAt(sheet, [0])
  const repeats = (cells: readonly string[]) => repeatsHeader(sheet, header, { number: 9, cells })
  expect(repeats(['序号', '单位名称', '组织类型', '备注'])).toBe(true)
  expect(repeats(['序号', ' 单位名称 ', '组织类型', '备 注'])).toBe(true)
  expect(repeats(['2', '单位名称', '学校', '备注'])).toBe(false)
  expect(repeats(['', '', '', ''])).toBe(false)
})
