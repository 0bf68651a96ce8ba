import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { creditCode } from '#tests/support/credit-code.ts'
import { compare, time, type BenchLine } from './measure.ts'
import { demand, type District } from './open-district.ts'

const pastedRows = 5556

const linesOf = (offset: number, street: string): string[][] =>
  Array.from({ length: pastedRows }, (_, index) => [
    `示例单位${index}`,
    '学习型企业',
    street,
    `登${index + offset}`,
    creditCode(index + offset),
    '',
    `负责人${(index + offset) % 977}`,
    `010-66${String(100_000 + ((index + offset) % 899_999))}`,
    '1998-03-01',
    String(10 + ((index + offset) % 900)),
    '２０１１年１２月３１日',
    `主管部门${offset}`,
    '2010/3/1',
    '',
    '',
    '',
    '',
    `备注${offset}`,
  ])

/**
 * 100,008 cells of organisations pasted over themselves with every row changed: the preview, which reads, checks and
 * words all of them, over the paste itself, which also writes rows, search columns and operation log.
 */
export async function benchPaste(district: District): Promise<BenchLine> {
  const columns = Object.keys(organisationRegister.fields)
  const street = demand(await district.call('regions.list', { limit: 500 })).rows.find(
    ({ level }) => level === 'street',
  )
  const begin = { source: '粘贴' as const, columns, dryRun: false }
  const first = linesOf(0, street?.name ?? '')
  demand(await district.call('organisations.paste', { ...begin, rows: first.map(() => null), cells: first }))
  const rows: { id: string; version: number }[] = []
  for (let skip = 0; rows.length < pastedRows; skip += 500) {
    const page = demand(await district.call('organisations.list', { limit: 500, place: { after: null, skip } }))
    rows.push(...page.rows.map(({ id, version }) => ({ id, version })))
  }
  const request = { ...begin, rows: rows.slice(0, pastedRows), cells: linesOf(1_000_000, street?.name ?? '') }
  const preview = await time(async () => {
    const report = demand(await district.call('organisations.paste', { ...request, dryRun: true }))
    if (report.covered !== pastedRows) throw new Error(`only ${report.covered} rows would be covered`)
  })
  const whole = await time(async () => demand(await district.call('organisations.paste', request)))
  const note = `${pastedRows} × ${columns.length} cells: the preview (read, checked, worded) over the paste with its writing`
  return compare('paste of 100,008 cells', preview, whole, 'ms', note)
}
