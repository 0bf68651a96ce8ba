import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ReportFormat } from '#shared/reports/report-commands.ts'
import type { ReportIssue } from '#shared/reports/report-issue.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { startSampleDistrict } from '#tests/support/sample-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const asOf = '2011-12-31'

type App = Awaited<ReturnType<typeof startDistrict>>

/** The three files as the approver takes them away. */
async function exportAll({ as, files }: App, day: string, issueId?: string): Promise<Record<ReportFormat, string>> {
  const call = as('approver')
  const wanted = issueId === undefined ? { asOf: day } : { asOf: day, issueId }
  const written = { docx: '', xlsx: '', figures: '' }
  for (const format of ReportFormat.options) {
    const { fileId } = expectDone(await call('reports.export', { ...wanted, format }))
    written[format] = Buffer.from(files.take('approver', fileId)?.bytes ?? []).toString('latin1')
  }
  return written
}

const freeze = ({ as }: App, day: string, reason: string) => as('approver')('reports.freeze', { asOf: day, reason })

let district: Awaited<ReturnType<typeof startSampleDistrict>>

beforeAll(async () => {
  district = await startSampleDistrict(1)
})

/** A change somebody makes to a register; `pick` says to which of its rows. */
const edit = fc.record({
  kind: fc.constantFrom('close', 'rename', 'removeTitle', 'addTitle', 'baseline'),
  pick: fc.nat(1000),
  value: fc.integer({ min: 1, max: 99_999_999 }),
})
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

async function rowFor(table: 'organisation' | 'title', pick: number) {
  const rows = await district.db.selectFrom(table).select(['id', 'version']).where('deletedAt', 'is', null).execute()
  const row = rows[pick % rows.length]
  if (!row) throw new Error(`no ${table}`)
  return row
}

async function countPopulation(value: number, day: string): Promise<void> {
  const { call, regionNamed } = district
  const regionId = await regionNamed('西城区')
  const of = { name: '总人口', code: 'population', regionId, unit: '人', source: `示例${value}`, note: null }
  const held = await district.db
    .selectFrom('baseline')
    .select(['id', 'version'])
    .where('asOf', '=', day)
    .where('code', '=', 'population')
    .executeTakeFirst()
  if (held) expectDone(await call('baselines.update', { ...held, values: { value } }))
  else expectDone(await call('baselines.create', { values: { ...of, asOf: day, value } }))
}

async function apply({ kind, pick, value }: Edit): Promise<void> {
  const { call } = district
  if (kind === 'close')
    expectDone(
      await call('organisations.update', {
        ...(await rowFor('organisation', pick)),
        values: { closedOn: '2030-01-01' },
      }),
    )
  if (kind === 'rename')
    expectDone(
      await call('organisations.update', { ...(await rowFor('organisation', pick)), values: { name: `新名${value}` } }),
    )
  if (kind === 'removeTitle')
    expectDone(await call('titles.remove', { rows: [await rowFor('title', pick)], reason: '示例' }))
  if (kind === 'addTitle')
    expectDone(
      await call('titles.import', {
        source: '示例',
        columns: ['holder', 'kind', 'level', 'awardedOn', 'regionId'],
        rows: [[`新持有者${value}`, '学习型家庭', '街道级', '2011-05-01', '德胜街道']],
        dryRun: false,
      }),
    )
  if (kind === 'baseline') await countPopulation(value, '2011-12-30')
}

test('an issue gives the same bytes however the registers change, and so does every revision before it', async () => {
  const fixed = new Map<string, { issue: ReportIssue; files: Record<ReportFormat, string> }>()
  let day = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const later = () => district.moveTo(`2014-02-${String((day += 1)).padStart(2, '0')}T03:00:01.000Z`)
      later()
      const issue = expectDone(await freeze(district, asOf, '数据更正'))
      fixed.set(issue.id, { issue, files: await exportAll(district, asOf, issue.id) })
      const read = await district.call('reports.read', { asOf, issueId: issue.id })
      const before = expectDone(await district.call('reports.read', { asOf }))
      expect(expectDone(read)).toEqual({ ...before, issue })

      later()
      for (const one of edits) await apply(one)
      await countPopulation(100_000_000 + day, asOf)
      expect(expectDone(await district.call('reports.read', { asOf })).figures).not.toEqual(before.figures)
      for (const [issueId, kept] of fixed) {
        expect(await exportAll(district, asOf, issueId)).toEqual(kept.files)
        expect(expectDone(await district.call('reports.read', { asOf, issueId })).issue).toEqual(kept.issue)
      }
      expect(await district.call('reports.read', { asOf, issueId: issue.id })).toEqual(read)
    }),
    { numRuns: 4, endOnFailure: true },
  )
  const issues = [...fixed.values()].map(({ issue }) => issue)
  expect(issues.map(({ number }) => number)).toEqual(issues.map(() => '学城报〔2011〕1号'))
  expect(issues.map(({ revision }) => revision)).toEqual(issues.map((_, place) => place + 1))
  expect(new Set([...fixed.values()].map(({ files }) => files.docx)).size).toBe(issues.length)
  expect(expectDone(await district.call('reports.issues', {}))).toEqual(issues.toReversed())
}, 120_000)

test('a correction needs a reason, and other days of a year get its next numbers', async () => {
  const app = await startDistrict('2012-01-04T01:00:00.000Z')
  expect(expectDone(await freeze(app, asOf, ''))).toMatchObject({
    number: '学城报〔2011〕1号',
    revision: 1,
    reason: null,
  })
  expect(await freeze(app, asOf, ' \n')).toMatchObject({ ok: false, problem: { code: 'reason-needed' } })
  const numbers: string[] = []
  for (const day of ['2011-06-30', '2010-12-31', '2011-09-30', asOf])
    numbers.push(expectDone(await freeze(app, day, '更正')).number)
  expect(numbers).toEqual(['学城报〔2011〕2号', '学城报〔2010〕1号', '学城报〔2011〕3号', '学城报〔2011〕1号'])
  const [latest] = expectDone(await app.as('reader')('reports.issues', {}))
  expect(latest).toMatchObject({ number: '学城报〔2011〕1号', revision: 2, reason: '更正', frozenBy: 'approver' })
})

const parse = (text: string) => JSON.parse(Buffer.from(text, 'latin1').toString()) as Record<string, unknown>

test('the figures file of an issue names its number, revision, hash and instant', async () => {
  const app = await startDistrict('2012-01-04T01:00:00.000Z')
  const { id, number, revision, hash, frozenAt } = expectDone(await freeze(app, asOf, ''))
  app.moveTo('2013-01-04')
  const kept = parse((await exportAll(app, asOf, id)).figures)
  expect(kept['issue']).toEqual({ number, revision, hash, frozenAt })
  expect(kept['generatedFrom']).toMatchObject({ madeAt: '2012-01-04T01:00:00.000Z' })
  expect(parse((await exportAll(app, asOf)).figures)).not.toHaveProperty('issue')
})

test('only the approver and the district office may fix a report, and it cannot be undone', async () => {
  const app = await startDistrict('2012-01-04T01:00:00.000Z')
  for (const role of ['street_clerk', 'expert', 'reader'] as const)
    expect(await app.as(role)('reports.freeze', { asOf, reason: '' })).toMatchObject({
      problem: { code: 'not-permitted' },
    })
  const office = app.as('district_office')
  expectDone(await office('reports.freeze', { asOf, reason: '' }))
  expect(await office('history.undo', {})).toMatchObject({ problem: { code: 'not-undoable' } })
  expect(expectDone(await office('reports.issues', {}))).toHaveLength(1)
})

test('an issue is found only under its own day', async () => {
  const app = await startDistrict('2012-01-04T01:00:00.000Z')
  const { id } = expectDone(await freeze(app, asOf, ''))
  for (const wanted of [
    { asOf, issueId: 'nowhere' },
    { asOf: '2010-12-31', issueId: id },
  ])
    expect(await app.as('reader')('reports.read', wanted)).toMatchObject({ problem: { code: 'not-found' } })
})

test('the file refuses to change or take out an issue, and one altered past that is noticed and not used', async () => {
  const path = join(temporaryDirectory(), 'district.db')
  const app = await startDistrict('2012-01-04T01:00:00.000Z', path)
  const { id } = expectDone(await freeze(app, asOf, ''))
  const wanted = { asOf, issueId: id }
  const file = new BetterSqlite(path)
  const alter = (change: string) => () => file.exec(change)
  expect(alter("UPDATE report_issue SET reason = '无'")).toThrow('已定稿')
  expect(alter('DELETE FROM report_issue')).toThrow('已定稿')
  expectDone(await app.as('reader')('reports.read', wanted))

  file.exec('DROP TRIGGER report_issue_update_never')
  const altered = [
    ['snapshot', `replace(snapshot, '"value":1500', '"value":1600')`],
    ['frozen_by', "'他人'"],
    ['frozen_at', "'2012-01-05T01:00:00.000Z'"],
    ['hash', `'${'0'.repeat(64)}'`],
  ] as const
  for (const [column, value] of altered) {
    const before = file.prepare(`SELECT ${column} FROM report_issue`).pluck().get()
    file.exec(`UPDATE report_issue SET ${column} = ${value}`)
    expect(file.prepare(`SELECT ${column} FROM report_issue`).pluck().get()).not.toBe(before)
    for (const call of [
      await app.as('reader')('reports.read', wanted),
      await app.as('approver')('reports.export', { ...wanted, format: 'docx' }),
    ])
      expect(call).toMatchObject({ ok: false, problem: { code: 'locked' } })
    file.prepare(`UPDATE report_issue SET ${column} = ?`).run(before)
    expectDone(await app.as('reader')('reports.read', wanted))
  }
  file.close()
  app.database.close()
})
