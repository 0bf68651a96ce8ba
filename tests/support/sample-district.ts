import fc from 'fast-check'
import { awardKinds, awardSeries } from '#shared/awards/award-kind.ts'
import type { Call } from '#shared/client.ts'
import type { CommandName } from '#shared/contract.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { titleKinds, titleLevels } from '#shared/titles/title-kind.ts'
import { startDistrict } from './test-app.ts'

type Row = Readonly<Record<string, string>>
type Importer = Extract<CommandName, `${string}.import`>

const { stage, grade, type } = organisationRegister.fields

const word = (options: Readonly<Record<string, string>>): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.values(options))

/** A day of 2008 to 2013, or nothing. */
const day = fc
  .tuple(fc.integer({ min: 2008, max: 2013 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
export const someDay: fc.Arbitrary<string> = day
const perhapsDay = fc.option(day, { nil: '' })
const perhaps = (options: Readonly<Record<string, string>>) => fc.option(word(options), { nil: '' })

const organisation = fc
  .record({
    school: fc.boolean(),
    type: word(type.options),
    stage: perhaps(stage.options),
    grade: perhaps(grade.options),
    open: fc.constantFrom('是', '否', ''),
    foundedOn: perhapsDay,
    joinedOn: perhapsDay,
  })
  .map(({ school, ...drawn }): Row => {
    const { stage: _stage, grade: _grade, open: _open, ...plain } = drawn
    if (school) return { ...drawn, type: '学习型学校' }
    return { ...plain, type: drawn.type === '学习型学校' ? '学习型机关' : drawn.type }
  })

/** As the register takes it: an end comes after its beginning, and a withdrawal has its reason. */
const title = fc
  .record({
    kind: word(titleKinds),
    level: word(titleLevels),
    awardedOn: day,
    validTo: perhapsDay,
    withdrawnOn: perhapsDay,
  })
  .map(({ validTo, withdrawnOn, ...drawn }): Row => ({
    ...drawn,
    ...(validTo > drawn.awardedOn ? { validTo } : {}),
    ...(withdrawnOn > drawn.awardedOn ? { withdrawnOn, withdrawalReason: '示例' } : {}),
  }))

const commendation = fc
  .record({ kind: word(awardKinds), series: word(awardSeries), awardedOn: day, withdrawnOn: perhapsDay })
  .map(({ withdrawnOn, ...drawn }): Row => ({
    ...drawn,
    year: drawn.awardedOn.slice(0, 4),
    award: '先进',
    documentNumber: `西教发〔${drawn.awardedOn.slice(0, 4)}〕1号`,
    ...(withdrawnOn > drawn.awardedOn ? { withdrawnOn, withdrawalReason: '示例' } : {}),
  }))

/** Rows of text as an import takes them, every column filled or blank. */
async function importRows(call: Call, name: Importer, rows: readonly Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''))
  const outcome = await call(name, { source: '示例', columns, rows: cells, dryRun: false })
  const refused = outcome.ok && 'refused' in outcome.value ? outcome.value.refused : [outcome]
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]))
}

/** A district whose organisations, titles and commendations differ in everything a figure asks about. */
export async function startSampleDistrict(seed: number) {
  const app = await startDistrict('2014-01-04T01:00:00.000Z')
  const call = app.as('district_office')
  const draw = (rows: fc.Arbitrary<Row>, count: number) => fc.sample(rows, { numRuns: count, seed })
  const place = { regionId: '德胜街道' }
  await importRows(
    call,
    'organisations.import',
    draw(organisation, 120).map((row, index) => ({
      ...row,
      ...place,
      name: `示例单位${index}`,
      noCodeReason: '历史资料未载',
    })),
  )
  await importRows(
    call,
    'titles.import',
    draw(title, 240).map((row, index) => ({ ...row, ...place, holder: `示例持有者${index}` })),
  )
  await importRows(
    call,
    'commendations.import',
    draw(commendation, 60).map((row, index) => ({ ...row, holder: `示例先进${index}` })),
  )
  for (const table of ['organisation', 'title', 'commendation'] as const) {
    const rows = await app.db.selectFrom(table).select(['id', 'version']).orderBy('id').limit(9).execute()
    await call(`${table}s.remove`, { rows, reason: '示例' })
  }
  return { ...app, call }
}
