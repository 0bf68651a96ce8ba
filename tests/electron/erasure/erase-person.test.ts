import { commandLine, commandLineActor } from '#electron/command-line.ts'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { assemble } from '#electron/assemble.ts'
import { checkAuditNow } from '#electron/database/check-audit.ts'
import { exportReport } from '#electron/reports/export-report.ts'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'
import { bytesOfDatabase, foundIn } from '#tests/support/bytes-of-file.ts'
import { planted, startFamilyOffice } from '#tests/support/family-office.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const why = { reason: '本人来函要求', basis: 'requested' } as const
const name = '诸葛示例'

async function titledFamily(path?: string) {
  const office = await startFamilyOffice(path)
  const { call, regionId, row } = office
  const title = {
    holder: name,
    kind: 'family',
    level: 'street',
    familyId: row.id,
    regionId,
    awardedOn: '2010-11-20',
    note: `${name}家`,
  } as const
  const { id: titleId } = expectDone(await call('titles.create', { values: title }))
  const commendation = {
    holder: name,
    kind: 'family',
    series: 'creation',
    award: '先进',
    year: 2010,
    awardedOn: '2010-12-01',
    documentNumber: '西教发〔2010〕1号',
    familyId: row.id,
    regionId,
  } as const
  const { id: commendationId } = expectDone(await call('commendations.create', { values: commendation }))
  return { ...office, titleId, commendationId }
}

test('a family’s data go from its row, its titles and commendations, the history, the search and the very file', async () => {
  const path = join(temporaryDirectory(), 'x.sqlite')
  const { call, row, titleId, commendationId, database } = await titledFamily(path)
  const { id } = row
  const second = expectDone(
    await call('families.update', { id, version: 1, values: { phone: '19900005678', note: '住二层' } }),
  )
  expect(foundIn(bytesOfDatabase(path), [name, '住二层'])).toEqual([name, '住二层'])

  const plan = expectDone(await call('families.erasurePlan', { id }))
  expect(plan).toMatchObject({ hindrance: null, stays: ['家庭编号', '所属社区', '家庭人口'] })
  expect(plan.goes).toEqual([
    '学习型家庭 1 条:户主姓名、户主身份证号、联系电话、家庭住址、备注',
    '称号 1 条:称号持有者、备注',
    '受表彰名录 1 条:受表彰者、备注',
  ])
  expect(await call('families.erase', { id, version: second.version, ...why })).toEqual({
    ok: true,
    value: { rows: 3 },
  })

  const emptied = {
    name: '已删除个人信息',
    number: 'XJ-1',
    members: 3,
    phone: null,
    residentId: null,
    address: null,
    note: null,
  }
  expect(await call('families.get', { id })).toMatchObject({ value: emptied })
  expect(await call('titles.get', { id: titleId })).toMatchObject({
    value: { holder: '已删除个人信息', awardedOn: '2010-11-20', note: null },
  })
  expect(await call('commendations.get', { id: commendationId })).toMatchObject({
    value: { holder: '已删除个人信息', year: 2010 },
  })
  for (const search of [name, 'zgsl', planted.phone, planted.residentId, '19900005678'])
    expect(await call('families.list', { search, limit: 5 })).toMatchObject({ value: { matching: 0, all: 1 } })
  const told = JSON.stringify([
    await call('families.history', { id }),
    await call('titles.history', { id: titleId }),
    await call('history.acts', { limit: 50 }),
  ])
  expect(told).not.toContain(name)
  expect(told).toContain('已删除个人信息')
  expect(foundIn(bytesOfDatabase(path), [name, '住二层', 'zhu1 ge3 shi4 li4'])).toEqual([])
  database.close()
  expect(foundIn(bytesOfDatabase(path), [name, '住二层'])).toEqual([])
})

test('an erasure is not taken back, and undoing what came before it brings nothing back', async () => {
  const { call, db, row, regionId } = await startFamilyOffice()
  const { id } = row
  await call('families.update', { id, version: 1, values: { phone: '19900005678', members: 4 } })
  await call('families.erase', { id, version: 2, ...why })
  expect(await call('history.undo', {})).toMatchObject({ problem: { code: 'not-undoable' } })
  const writer = await call('families.create', { values: { name: '另一户', number: 'XJ-9', regionId } })
  expect(writer.ok).toBe(true)
  expect(await call('history.undo', {})).toMatchObject({ ok: true })
  expect(await call('history.undo', {})).toMatchObject({ problem: { code: 'not-undoable' } })
  const operations = await db
    .selectFrom('operation')
    .select('changes')
    .where('rowId', '=', id)
    .orderBy('devSeq')
    .execute()
  const [made, changed] = operations.map(({ changes }) => JSON.parse(changes) as Record<string, unknown>)
  expect(made).toMatchObject({
    name: [null, '[已删除个人信息]'],
    number: [null, 'XJ-1'],
    phone: [null, '[已删除个人信息]'],
  })
  expect(changed).toMatchObject({ phone: ['[已删除个人信息]', '[已删除个人信息]'], members: [3, 4] })
  expect(await call('families.erase', { id, version: 3, ...why })).toMatchObject({ problem: { code: 'not-personal' } })
})

test('an undo of somebody’s earlier change leaves an erased value alone and says so', async () => {
  const { as, call, row } = await startFamilyOffice()
  const { id } = row
  const clerk = as('district_office', '另一位')
  await clerk('families.update', { id, version: 1, values: { phone: '19900005678', members: 4 } })
  await call('families.erase', { id, version: 2, ...why })
  const undone = expectDone(await clerk('history.undo', {}))
  expect(undone.skipped).toEqual(['家庭“已删除个人信息”的联系电话'])
  expect(await call('families.get', { id })).toMatchObject({
    value: { phone: null, members: 3, name: '已删除个人信息' },
  })
})

test('figures count the same before and after', async () => {
  const { call, row } = await titledFamily()
  const report = async () => expectDone(await call('reports.read', { asOf: '2011-12-31' }))
  const before = await report()
  expect(JSON.stringify(before)).toMatch(/家庭/u)
  expectDone(await call('families.erase', { id: row.id, version: 1, ...why }))
  expect(await report()).toEqual(before)
})

test('reason, permission, version and place are asked first, and the audit has the reason and no name', async () => {
  const { as, call, db, row, titleId } = await titledFamily()
  const { id } = row
  expect(await call('families.erase', { id, version: 1, ...why, reason: '删了' })).toMatchObject({
    problem: { fields: [{ field: 'reason' }] },
  })
  expect(await call('families.erase', { id, version: 9, ...why })).toMatchObject({ problem: { code: 'stale' } })
  for (const role of ['street_clerk', 'reader', 'administrator'] as const)
    expect(await as(role)('families.erase', { id, version: 1, ...why })).toMatchObject({
      problem: { code: 'not-permitted' },
    })
  const elsewhere = await call('titles.erase', { id: titleId, version: 1, ...why })
  expect(elsewhere).toMatchObject({ problem: { code: 'not-personal', detail: expect.stringContaining('学习型家庭') } })
  expectDone(await call('families.erase', { id, version: 1, ...why }))
  const lines = await db.selectFrom('audit').select(['command', 'result', 'digest', 'object', 'txId']).execute()
  const done = lines.find(({ command, result }) => command === 'families.erase' && result === 'ok')
  expect(done?.object).toContain(why.reason)
  expect(done?.txId).not.toBeNull()
  expect(JSON.stringify(lines)).not.toContain(name)
})

test('a person still under recommendation or shown to the public keeps their data until it is over; then lists and certificates lose the name', async () => {
  const season = await startAwardSeason({ diffRate: 0, opinionsIndividual: null })
  const { office, clerk, db } = season
  const quota = await season.allocate('individual', 5)
  const draft = await season.draft(quota, name, { phone: planted.phone, brief: `${name}的事迹` })
  expect(draft).toMatchObject({ phone: '199****1234' })
  const recommended = await season.recommend(draft)
  const erase = async () =>
    office('nominations.erase', { id: draft.id, version: (await season.nomination(draft.id)).version, ...why })
  expect(await erase()).toMatchObject({
    problem: { code: 'still-running', detail: expect.stringContaining('单位已推荐') },
  })
  const short = await season.shortlist(recommended, [])
  const { publicityId } = await season.publish(short)

  const publicList = JSON.stringify(expectDone(await office('publicity.get', { id: publicityId })))
  expect(publicList).toContain(name)
  expect(publicList).not.toMatch(/1234|\*\*\*\*|phone/u)

  season.moveTo('2011-12-01')
  const { version } = await season.nomination(draft.id)
  expectDone(await season.approve(draft, version))
  const { id: commendationId, version: seen } = expectDone(await office('commendations.list', { limit: 5 }))
    .rows[0] ?? { id: '', version: 0 }
  expect(await clerk('commendations.erase', { id: commendationId, version: seen, ...why })).toMatchObject({
    problem: { code: 'not-permitted' },
  })
  expectDone(await office('commendations.erase', { id: commendationId, version: seen, ...why }))
  const tables = [
    'nomination',
    'commendation',
    'certificate',
    'publicityEntry',
    'operation',
    'act',
    'stepTaken',
    'audit',
  ] as const
  for (const table of tables)
    expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain(name)
  const kept = await db
    .selectFrom('commendation')
    .select(['certificateNumber', 'year', 'deletedAt'])
    .executeTakeFirstOrThrow()
  expect(kept).toEqual({ certificateNumber: '西教证〔2011〕个人001号', year: 2011, deletedAt: null })
  expect(await office('certificates.prepare', { of: 'commendation', ids: [commendationId] })).toMatchObject({
    value: { certificates: [{ holder: '已删除个人信息' }] },
  })
})

test('a collective has no personal data to erase', async () => {
  const season = await startAwardSeason()
  const draft = await season.draft(await season.allocate('collective', 4), '德胜街道社区学校')
  const refused = await season.office('nominations.erase', { id: draft.id, version: draft.version, ...why })
  expect(refused).toMatchObject({ problem: { code: 'not-personal' } })
  expect(await season.office('nominations.erasurePlan', { id: draft.id })).toMatchObject({
    value: { goes: [], hindrance: expect.stringContaining('不是个人') },
  })
})

test('the report is written without the 数据口令', async () => {
  const folder = temporaryDirectory()
  const path = join(folder, 'x.sqlite')
  const { database } = await titledFamily(path)
  database.close()
  const works = assemble({
    path,
    now: () => '2012-01-04T01:00:00.000Z',
    newId: () => crypto.randomUUID(),
    report: String,
  })
  expect(works.vault.state()).toBe('locked')
  works.desk.seat(commandLine, commandLineActor)
  const backend = {
    send: works.dispatch,
    readFile: (session: string, id: string) => Promise.resolve(works.files.take(session, id)),
    close: () => Promise.resolve(),
  }
  expect(expectDone(await exportReport(backend, { asOf: '2011-12-31', folder })).paths.length).toBe(3)
  works.database.close()
})

test('the audit log stays whole after an erasure, and a later tampering with an emptied act is still found', async () => {
  const path = join(temporaryDirectory(), 'x.sqlite')
  const { call, row, database } = await titledFamily(path)
  expectDone(await call('families.erase', { id: row.id, version: 1, ...why }))
  const line = await database.db.selectFrom('audit').selectAll().where('kind', '=', 'erase').executeTakeFirstOrThrow()
  expect(line.object).toContain(`家庭(编号 ${row.id}),依据:本人要求删除,原因:${why.reason}`)
  database.close()
  const file = new BetterSqlite(path)
  expect(checkAuditNow(file, 'not-asked')).toEqual([])
  const created = file.prepare("SELECT tx_id FROM act WHERE command = 'families.create'").pluck().get()
  file.prepare("UPDATE operation SET changes = json_remove(changes, '$.members') WHERE tx_id = ?").run(created)
  const seq = file.prepare('SELECT seq FROM audit WHERE tx_id = ?').pluck().get(created)
  expect(checkAuditNow(file, 'not-asked').map((finding) => finding.seq)).toEqual([seq])
  file.close()
})
