import { createWorkbook } from '#electron/spreadsheets/write-workbook.ts'
import type { SheetCell } from '#electron/spreadsheets/table-writer.ts'
import { columnOf } from '#electron/register/export-rows.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import type { Field } from '#shared/register/field.ts'
import { creditCode } from '#tests/support/credit-code.ts'

/** How long the list of the benches is. */
export const listLength = 100_000

/** Fifteen columns of the register of organisations: names, codes, a protected number, days, counts, labels and notes. */
export const listColumns = [
  'name',
  'type',
  'regionId',
  'registrationNumber',
  'creditCode',
  'principal',
  'phone',
  'foundedOn',
  'headcount',
  'headcountOn',
  'supervisor',
  'joinedOn',
  'stage',
  'open',
  'note',
] as const

const fieldOf = (key: (typeof listColumns)[number]): Field => organisationRegister.fields[key]

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const streets = ['德胜街道', '月坛街道', '牛街街道', '广安门内街道', '展览路街道', '陶然亭街道']
const stages = ['幼儿园', '小学', '高中校', '职业高中', '成人高校']

const padded = (number: number, length: number): string => String(number).padStart(length, '0')

const dayAt = (index: number, from: number): string =>
  `${from + (index % 40)}-${padded((index % 12) + 1, 2)}-${padded((index % 28) + 1, 2)}`

/** The cells of a row as a clerk has them: days and numbers in their own kind, everything else text. */
export const listRow = (index: number): SheetCell[] => [
  `示例社区教育学校第${index}分校`,
  '学习型学校',
  streets[index % streets.length] ?? '',
  `DJ-${padded(index, 7)}`,
  creditCode(index),
  `${surnames[index % surnames.length]}示例${index % 97}`,
  `138${padded(index, 8)}`,
  dayAt(index, 1950),
  index % 3000,
  '2011-06-30',
  '区教育委员会',
  dayAt(index + 7, 1970),
  stages[index % stages.length] ?? '',
  index % 2 === 0 ? '是' : '否',
  index % 5 === 0 ? `示例备注:第${index}号,逐年登记学习活动和参加人数。` : null,
]

/** The list as a workbook in a new file. */
export async function writeList(path: string): Promise<void> {
  const columns = listColumns.map((key) => columnOf(fieldOf(key)))
  const frame = { title: '学习型组织', author: '示范区', madeAt: '2011-11-23T01:00:00.000Z', foot: '' }
  const writer = await createWorkbook(path, columns, frame)
  for (let from = 0; from < listLength; from += 500)
    await writer.write(Array.from({ length: 500 }, (_, place) => listRow(from + place)))
  await writer.finish(undefined, [])
}
