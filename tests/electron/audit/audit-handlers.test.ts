import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { hashLine, type LineCells } from '#electron/database/audit-line.ts'
import type { AuditEntry, AuditFilter } from '#shared/audit/audit-commands.ts'
import { wordResult } from '#shared/audit/line-words.ts'
import { createClient, type Call } from '#shared/client.ts'
import type { OutputOf } from '#shared/contract.ts'
import type { Place } from '#shared/register/page.ts'
import { liveThroughDays } from '#tests/support/audited-district.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { beginDistrict, firstPerson, signInFirst } from '#tests/support/begin-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startTestApp } from '#tests/support/test-app.ts'

/** A district that worked from January to July of 2011, looked at some day by its auditor. */
async function audited(instant = '2011-12-20T01:00:00.000Z') {
  const path = join(temporaryDirectory(), '审计.sqlite')
  await liveThroughDays(path)
  const app = startTestApp(instant, path, () => 0, 10_000)
  return { ...app, path, auditor: app.as('audit_admin', '审计员') }
}

const firstPage = { after: null, skip: 0 }

/** Every line that answers a filter, gathered page by page. */
async function allLines(call: Call, filter: AuditFilter = {}, limit = 7): Promise<AuditEntry[]> {
  const rows: AuditEntry[] = []
  let place: Place | null = firstPage
  while (place !== null) {
    const page: OutputOf<'audit.list'> = expectDone(await call('audit.list', { filter, place, limit }))
    rows.push(...page.rows)
    place = page.next
  }
  return rows
}

test('pages hang together: every line once, newest first, and the counts are right', async () => {
  const { auditor, db, database } = await audited()
  const lines = await allLines(auditor)
  const stored = await db.selectFrom('audit').select('seq').orderBy('seq', 'desc').execute()
  expect(lines.map(({ seq }) => seq)).toEqual(stored.map(({ seq }) => seq))
  const page = expectDone(await auditor('audit.list', { filter: {}, place: { after: null, skip: 5 }, limit: 3 }))
  expect(page.rows.map(({ seq }) => seq)).toEqual(stored.slice(5, 8).map(({ seq }) => seq))
  expect([page.matching, page.all]).toEqual([stored.length, stored.length])
  database.close()
})

/** All lines of these tests are written at nine in the morning in Beijing, so that their day is the same everywhere. */
const dayOfLine = ({ at }: AuditEntry) => at.slice(0, 10)

test('each filter answers what the same condition answers over all lines, alone and together', async () => {
  const { auditor, database } = await audited()
  const lines = await allLines(auditor, {}, 500)
  const conditions: [AuditFilter, (line: AuditEntry) => boolean][] = [
    [{ from: '2011-03-01' }, (line) => dayOfLine(line) >= '2011-03-01'],
    [{ to: '2011-02-01' }, (line) => dayOfLine(line) <= '2011-02-01'],
    [{ kinds: ['print', 'clock'] }, ({ kind }) => kind === 'print' || kind === 'clock'],
    [{ person: '乙' }, ({ actorName }) => actorName.includes('乙')],
    [{ result: 'not-ok' }, ({ isDone }) => !isDone],
    [{ result: 'ok' }, ({ isDone }) => isDone],
    [{ text: '家庭' }, ({ done, object }) => done.includes('家庭') || object.includes('家庭')],
  ]
  for (const [filter, holds] of conditions) {
    const expected = lines.filter(holds)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(lines.length)
    expect(await allLines(auditor, filter, 500)).toEqual(expected)
  }
  const together = { from: '2011-01-20', to: '2011-04-01', person: '甲', result: 'ok' as const }
  expect(await allLines(auditor, together)).toEqual(
    lines.filter(
      (line) =>
        dayOfLine(line) >= '2011-01-20' && dayOfLine(line) <= '2011-04-01' && line.actorName === '甲' && line.isDone,
    ),
  )
  database.close()
})

test('a line says its kind, object, result and digests in words, and neither names nor inputs', async () => {
  const { as, auditor, db, database } = await audited()
  const regionId =
    (await db.selectFrom('region').select('id').where('level', '=', 'street').executeTakeFirst())?.id ?? ''
  const office = as('district_office', '甲')
  expectDone(await office('families.create', { values: { name: '欧阳示例', number: 'J9', regionId } }))
  await as('reader', '读者')('families.create', { values: { name: '欧阳示例', number: 'J8', regionId } })
  await office('printing.record', { title: '证书 欧阳示例', rows: 1, target: 'pdf' })
  const [print, refused, created] = (await allLines(auditor)).slice(0, 3)
  const id = (await db.selectFrom('family').select('id').where('number', '=', 'J9').executeTakeFirst())?.id
  expect(created).toMatchObject({ kind: 'change', done: '登记家庭', object: `家庭(编号 ${id})`, result: '成功' })
  expect(created?.station).toMatch(/ 窗口[0-9a-f]{6}$/u)
  expect(created?.before).toMatch(/^[0-9a-f]{64}$/u)
  expect(created?.after).not.toBe(created?.before)
  expect(refused).toMatchObject({ actorName: '读者', isDone: false, txId: null, before: null })
  expect(refused?.result).toMatch(/^未成功:您的角色无权/u)
  expect(print).toMatchObject({ kind: 'print', object: '证书(1 行)' })
  expect(JSON.stringify(await allLines(auditor))).not.toContain('欧阳示例')
  database.close()
})

test('a sign-in and its failure leave a line that says whose account it was, and nothing that was typed', async () => {
  const app = startTestApp()
  const call = createClient((name, input) => app.dispatch('a window', name, input))
  await beginDistrict(call)
  await call('session.sign-out', {})
  const typed = { loginName: 'secret words', password: 'more secret words' }
  await call('session.sign-in', typed)
  await call('session.sign-in', { ...typed, loginName: firstPerson.loginName })
  await app.dispatch('a window', 'session.sign-in', 'secret words')
  await signInFirst(call)
  const lines = await app.db.selectFrom('audit').selectAll().where('kind', '=', 'sign-in').execute()
  expect(lines.map(({ label, actorName, object, result }) => [label, actorName, object, result])).toEqual([
    ['退出登录', '张敏', '', 'ok'],
    ['登录', '未登录', '没有这个登录名的账户', 'sign-in-failed'],
    ['登录', '未登录', '账户“张敏”', 'sign-in-failed'],
    ['登录', '未登录', '', 'invalid-input'],
    ['登录', '张敏', '账户“张敏”', 'ok'],
  ])
  expect(JSON.stringify(lines)).not.toContain('secret words')
  expect(JSON.stringify(await app.db.selectFrom('audit').selectAll().execute())).not.toContain(firstPerson.password)
})

test('in a preview the lines name the administrator, not the account looked at', async () => {
  const app = startTestApp()
  const call = createClient((name, input) => app.dispatch('a window', name, input))
  await beginDistrict(call)
  const first = await app.db.selectFrom('account').select('id').executeTakeFirstOrThrow()
  const values = { name: '李预览', loginName: 'liyulan', unit: '西城区' }
  const { id, version } = expectDone(await call('accounts.create', { values }))
  const grant = { role: 'district_office', secondRole: null, regionId: null, organisationId: null } as const
  expectDone(await call('accounts.grant', { id, version, ...grant, scope: null, regionIds: [] }))
  expectDone(await call('session.preview', { accountId: id }))
  await call('printing.record', { title: '名册', rows: 1, target: 'pdf' })
  await call('session.end-preview', {})
  const lines = await app.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(4).execute()
  expect(lines.map(({ kind, actorId, object, result }) => [kind, actorId, object, result]).toReversed()).toEqual([
    ['permission', first.id, expect.stringContaining(`账户(编号 ${id})`), 'ok'],
    ['preview', first.id, '账户“李预览”', 'ok'],
    ['print', first.id, '', 'previewing'],
    ['preview', first.id, '', 'ok'],
  ])
})

test('a query that lets something out leaves a line, whether answered or refused, and others leave none', async () => {
  const { as, db } = startTestApp()
  await as('district_office')('certificates.prepare', { of: 'commendation', ids: ['nowhere'] })
  await as('reader')('certificates.prepare', { of: 'commendation', ids: ['nowhere'] })
  await as('district_office')('families.list', { limit: 1 })
  const lines = await db.selectFrom('audit').select(['kind', 'object', 'result']).execute()
  expect(lines).toEqual([
    { kind: 'print', object: '证书(1 份)', result: 'not-found' },
    { kind: 'print', object: '', result: 'not-permitted' },
  ])
})

test('only who reads the audit log may see, check or export it, and only its keeper settles or archives', async () => {
  const { as } = startTestApp()
  for (const role of ['district_office', 'approver', 'system_admin', 'security_admin', 'reader'] as const) {
    const call = as(role)
    const refused = [
      await call('audit.list', { filter: {}, place: firstPage, limit: 1 }),
      await call('audit.standing', {}),
      await call('audit.alarms', {}),
      await call('audit.verify', {}),
      await call('audit.export', { filter: {}, format: 'csv' }),
      await call('audit.settle', { retentionMonths: 60 }),
      await call('audit.archive', { before: '2001-01-01', reason: '到期归档' }),
    ]
    for (const outcome of refused) expect(outcome).toMatchObject({ problem: { code: 'not-permitted' } })
  }
  expect(await as('administrator')('audit.standing', {})).toMatchObject({ ok: true })
})

test('an export holds the lines asked for, as a workbook or as text that no spreadsheet runs, and leaves its line', async () => {
  const { auditor, database, files } = await audited()
  database.audit.note('program', { command: 'x', label: '=1+1', object: '说"是"\n' })
  const filter = { kinds: ['program', 'print'] as const }
  const wanted = await allLines(auditor, { kinds: [...filter.kinds] })
  const { fileId, name, lines } = expectDone(
    await auditor('audit.export', { filter: { kinds: [...filter.kinds] }, format: 'csv' }),
  )
  expect([name, lines]).toEqual(['审计记录 截至 2011-12-20.csv', wanted.length])
  const text = Buffer.from(files.take('审计员', fileId)?.bytes ?? []).toString()
  expect(text.startsWith('\uFEFF"序号","日期时间"')).toBe(true)
  expect(text.trimEnd().split('\r\n').length).toBe(wanted.length + 1)
  expect(text).toContain('"\'=1+1"')
  expect(text).toContain('"说""是"')
  const workbook = expectDone(await auditor('audit.export', { filter: { to: '2011-02-01' }, format: 'xlsx' }))
  expect(workbook.name).toBe('审计记录 2011-02-01.xlsx')
  const { default: ExcelJS } = await import('exceljs')
  const read = new ExcelJS.Workbook()
  await read.xlsx.load(Buffer.from(files.take('审计员', workbook.fileId)?.bytes ?? []) as never)
  expect(JSON.stringify(read.worksheets[0]?.getSheetValues())).toContain('导入区划')
  const [last] = await allLines(auditor)
  expect(last).toMatchObject({ kind: 'export', done: '导出审计记录', object: workbook.name })
  database.close()
})

test('the term is three years until it is set, never under six months, and setting it is on record', async () => {
  const { auditor, database } = await audited('2013-06-30T01:00:00.000Z')
  expect(expectDone(await auditor('audit.standing', {}))).toMatchObject({
    retentionMonths: 36,
    keptFrom: '2010-06-30',
    archivable: 0,
    lastArchive: null,
  })
  expect(await auditor('audit.settle', { retentionMonths: 5 })).toMatchObject({ problem: { code: 'invalid-input' } })
  expectDone(await auditor('audit.settle', { retentionMonths: 28 }))
  expect(expectDone(await auditor('audit.standing', {}))).toMatchObject({ retentionMonths: 28, keptFrom: '2011-02-28' })
  expect((await allLines(auditor))[0]).toMatchObject({ kind: 'audit', done: '设置审计记录保存期限', isDone: true })
  database.close()
})

test('archiving writes the lines into a file that verifies by itself, removes exactly those, and the log stays whole', async () => {
  const { auditor, database, db, path } = await audited('2011-12-20T01:00:00.000Z')
  expectDone(await auditor('audit.settle', { retentionMonths: 6 }))
  const before = '2011-04-01'
  const old = await allLines(auditor, { to: '2011-03-31' })
  expect(await auditor('audit.archive', { before: '2011-06-21', reason: '到期归档' })).toMatchObject({
    problem: { code: 'locked' },
  })
  const { file, lines } = expectDone(await auditor('audit.archive', { before, reason: '到期归档' }))
  expect(lines).toBe(old.length)
  expect(await allLines(auditor, { to: '2011-03-31' })).toEqual([])
  expect((await allLines(auditor))[0]).toMatchObject({ done: '归档并清除审计记录', object: file })

  const bytes = readFileSync(join(dirname(path), 'audit-archive', file))
  const [head, ...archived] = bytes
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  const { previous, head: last, lines: count } = head as { previous: string; head: string; lines: number }
  let hash = previous
  for (const cells of archived as LineCells[]) {
    expect(hashLine(hash, cells)).toBe(cells.at(-1))
    hash = String(cells.at(-1))
  }
  expect([archived.length, hash]).toEqual([count, last])
  const anchor = await db.selectFrom('auditAnchor').selectAll().executeTakeFirstOrThrow()
  expect(anchor).toMatchObject({ hash: last, fileHash: createHash('sha256').update(bytes).digest('hex') })

  const again = expectDone(await auditor('audit.archive', { before: '2011-05-01', reason: '再次归档' }))
  expect(again.lines).toBeGreaterThan(0)
  database.close()
  const reopened = startTestApp('2012-01-20T01:00:00.000Z', path, () => 0, 20_000)
  const auditorAgain = reopened.as('audit_admin', '审计员')
  expect(expectDone(await auditorAgain('audit.alarms', {}))).toEqual([])
  reopened.database.auditWatch.start()
  while (reopened.database.auditWatch.standing().state === 'running')
    await new Promise((resolve) => setTimeout(resolve, 5))
  expect(reopened.database.auditWatch.standing()).toMatchObject({ state: 'whole', findings: [] })
  expect(await auditorAgain('audit.archive', { before: '2011-05-01', reason: '再次归档' })).toMatchObject({
    problem: { code: 'nothing-to-archive' },
  })
  reopened.database.close()
})

test('a result that no version knows is shown as it is', () => {
  expect(wordResult('ok')).toBe('成功')
  expect(wordResult('broken')).toBe('异常')
  expect(wordResult('of-later')).toBe('未成功(of-later)')
})
