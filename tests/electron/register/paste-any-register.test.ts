import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PasteReport } from '#shared/register/paste-commands.ts'
import type { Field } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { creditCode } from '#tests/support/credit-code.ts'
import { startSmallDistrict } from '#tests/support/small-district.ts'
import { snapshotOf } from '#tests/support/snapshot.ts'

async function startWithRows() {
  const district = await startSmallDistrict()
  const call = district.as('district_office', 'office')
  const bring = { source: '名册', dryRun: false }
  await call('families.import', {
    ...bring,
    columns: ['name', 'number', 'regionId'],
    rows: ['J1', 'J2', 'J3'].map((number) => [`户主${number}`, number, '牛街街道']),
  })
  await call('organisations.import', {
    ...bring,
    columns: ['name', 'type', 'regionId', 'creditCode'],
    rows: [1, 2, 3].map((one) => [`单位${one}`, '学习型企业', '牛街街道', creditCode(one)]),
  })
  await call('experts.import', { ...bring, columns: ['name', 'unit'], rows: [['甲', '示例单位']] })
  return district
}

/** Texts of which some fit some kind of field, and some none. */
const anyText = fc.constantFrom(
  '',
  '甲',
  '乙',
  '3',
  '１２',
  '2011-12-31',
  '2011年3月5日',
  '区级',
  '学习型学校',
  '集体',
  '是',
  '—',
  '月坛街道',
  '牛街街道',
  '010-66001234',
  '=1+1',
  creditCode(1),
  creditCode(2),
)

const named = { region: ['月坛街道', '牛街街道'], organisation: ['单位1', '单位2'], family: ['户主J1'] } as const

/** What the field takes. */
function fittingText(field: Field | undefined): fc.Arbitrary<string> {
  switch (field?.kind) {
    case 'choice':
      return fc.constantFrom(...Object.values(field.options))
    case 'day':
      return fc.constantFrom('2011-12-31', '2011年3月5日', '２０１１/3/5')
    case 'integer':
    case 'hundredths':
      return fc.constantFrom('3', '１２', '2011')
    case 'reference':
      return fc.constantFrom(...(named[field.to as keyof typeof named] ?? ['']))
    case 'credit-code':
      return fc.integer({ min: 10, max: 99 }).map(creditCode)
    case 'phone':
      return fc.constant('010-66001234')
    case 'resident-id':
      return fc.constant('')
    case 'text':
    case undefined:
      return fc.integer({ min: 0, max: 999 }).map((number) => `示例${number}`)
  }
}

/** Mostly what the field takes, or nothing where it may be blank; now and then anything. */
const textFor = (field: Field | undefined) =>
  fc.oneof(
    { weight: 24, arbitrary: fittingText(field) },
    { weight: field?.required ? 0 : 12, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: anyText },
  )

const lineOf = (register: Register, keys: readonly string[]) =>
  fc.tuple(...keys.map((key) => textFor(register.fields[key])))

const pasteable = (registers as readonly Register[]).filter(({ name }) => name !== 'nominations' && name !== 'accounts')

const typedKeys = ({ fields }: Register) => Object.keys(fields).filter((key) => fields[key]?.fixed === undefined)

const anyBlock = fc.constantFrom(...pasteable).chain((register) => {
  const keys = typedKeys(register)
  return fc.record({
    register: fc.constant(register),
    columns: fc.oneof(fc.constant(keys), fc.subarray(keys, { minLength: 1 })),
    fresh: fc.array(lineOf(register, keys), { maxLength: 3 }),
    over: fc.array(lineOf(register, keys), { maxLength: 4 }),
  })
})

test('in any register the counts add up, a dry run is the real thing, and undo and redo are byte-equal', async () => {
  let written = 0
  await fc.assert(
    fc.asyncProperty(anyBlock, async ({ register, columns: some, fresh, over }) => {
      const district = await startWithRows()
      const send = (input: unknown) => {
        district.desk.seat('office', { accountId: 'office', name: '示例', role: 'district_office', regionId: null })
        return district.dispatch('office', `${register.name}.paste`, input)
      }
      const stored = await district.db
        .selectFrom(register.table as 'organisation')
        .select(['id', 'version'])
        .orderBy('id')
        .limit(over.length)
        .execute()
      const keys = typedKeys(register)
      const cells = [...over.slice(0, stored.length), ...fresh].map((line) =>
        line.filter((_, index) => some.includes(keys[index] ?? '')),
      )
      fc.pre(cells.length > 0)
      const request = {
        source: '填充',
        columns: some,
        rows: [...stored, ...fresh.map(() => null)],
        cells,
        dryRun: true,
      }
      const before = await snapshotOf(district.db)
      const promised = await send(request)
      const kept = await send({ ...request, dryRun: false })
      const after = await snapshotOf(district.db)
      const report = kept.ok ? (kept.value as PasteReport) : undefined
      const isWritten = report !== undefined && report.covered + report.added > 0
      expect(isWritten || JSON.stringify(after) === JSON.stringify(before)).toBe(true)
      if (report === undefined) return
      expect(promised).toEqual(kept)
      expect(report.covered + report.added + report.same + report.refused).toBe(cells.length)
      const changed = new Set(report.cells.map(({ row }) => row))
      expect(report.problems.filter(({ row }) => changed.has(row))).toEqual([])
      if (!isWritten) return
      written += 1
      const call = district.as('district_office', 'office')
      await call('history.undo', {})
      expect(await snapshotOf(district.db)).toEqual(before)
      await call('history.redo', {})
      expect(await snapshotOf(district.db)).toEqual(after)
    }),
    { numRuns: 200 },
  )
  expect(written).toBeGreaterThan(25)
})
