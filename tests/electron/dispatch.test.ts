import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { findBrokenLine } from '#electron/audit/verify-audit.ts'
import { handlers } from '#electron/handlers.ts'
import { createReporter } from '#electron/reporter.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { permits, roles } from '#shared/command/permissions.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Command } from '#shared/command/define.ts'
import { contract, type CommandName } from '#shared/contract.ts'
import { startSmallDistrict } from '#tests/support/small-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

type App = Awaited<ReturnType<typeof startSmallDistrict>>

const names = Object.keys(contract) as CommandName[]
const commandOf = (name: CommandName): Command => contract[name]
const worded = (outcome: Outcome<unknown>): string => (outcome.ok ? '' : wordProblem(outcome.problem))

const organisation = (app: App, name = '月坛中学') => ({
  values: { name, type: 'school' as const, regionId: app.streetIds[0] ?? '', noCodeReason: 'pending' as const },
})

const auditOf = ({ db }: App) =>
  db
    .selectFrom('audit')
    .select(['actorId', 'actorName', 'command', 'result', 'txId', 'digest'])
    .orderBy('seq')
    .execute()

const real = { ...handlers }
afterEach(() => void Object.assign(handlers, real))

/** Puts another handler in a command's place, as a mistaken version of the program would have it. */
const replace = (name: CommandName, handle: unknown): void => void Object.assign(handlers, { [name]: handle })

test('nobody may do anything but open a session before taking a place', async () => {
  const app = await startSmallDistrict()
  for (const name of names) {
    const outcome = await app.dispatch('a new window', name, {})
    const isOpen = commandOf(name).permission === 'session.open'
    expect(!outcome.ok && outcome.problem.code === 'not-signed-in').toBe(!isOpen)
  }
})

test('every role is held to its permissions by every command, before its input is read', async () => {
  const app = await startSmallDistrict()
  for (const role of roles.filter((one) => one !== 'visitor')) {
    app.as(role)
    for (const name of names) {
      const outcome = await app.dispatch(role, name, 'nonsense')
      const code = permits({ role }, commandOf(name).permission) ? 'invalid-input' : 'not-permitted'
      expect(outcome).toMatchObject({ ok: false, problem: { code } })
    }
  }
})

test('a command nobody declared is not found, whatever its name', async () => {
  const app = await startSmallDistrict()
  app.as('district_office')
  for (const name of [
    '',
    'organisations',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'organisations.List',
  ])
    expect(await app.dispatch('district_office', name, {})).toEqual({
      ok: false,
      problem: { code: 'not-found', detail: name },
    })
})

const problemsIn = async (name: CommandName, input: unknown) => {
  const app = await startSmallDistrict()
  app.as('district_office')
  const outcome = await app.dispatch('district_office', name, input)
  return outcome.ok ? [] : outcome.problem.fields
}

test('an input of the wrong shape names its field in a Chinese sentence', async () => {
  expect(await problemsIn('organisations.create', { values: { headcount: '七', phone: 5, colour: '红' } })).toEqual([
    { field: 'phone', message: '联系电话应为文字。' },
    { field: 'headcount', message: '职工(成员)人数应为数字。' },
    { field: 'values', message: '“values”中没有“colour”这一栏。' },
  ])
  expect(await problemsIn('organisations.list', { limit: 501 })).toEqual([
    { field: 'limit', message: '“limit”不能大于500。' },
  ])
  expect(await problemsIn('organisations.update', { id: 'x', values: {} })).toEqual([
    { field: 'version', message: '缺少“version”。' },
  ])
  expect(await problemsIn('session.settle', { place: '', reportDay: '2011-02-30' })).toEqual([
    { field: 'place', message: '请填写“place”。' },
    { field: 'reportDay', message: '日期应写成 2011-12-31 这样的真实日期。' },
  ])
  expect(await problemsIn('organisations.get', null)).toEqual([{ field: '', message: '提交的内容应为一组内容。' }])
})

test('whatever is sent, the answer is an outcome, and every refused field has a Chinese sentence', async () => {
  const app = await startSmallDistrict()
  app.as('district_office')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.anything({ withBigInt: true, withNullPrototype: true }),
      async (name, input) => {
        const outcome = await app.dispatch('district_office', name, input)
        const fields = outcome.ok ? [] : (outcome.problem.fields ?? [])
        for (const { message } of fields) expect(message).toMatch(/\p{Script=Han}.*。$/u)
        expect(!outcome.ok && outcome.problem.code === 'unexpected').toBe(false)
      },
    ),
    { numRuns: 300 },
  )
  expect(app.errors).toEqual([])
})

test('a value that breaks a rule is refused under its field', async () => {
  const app = await startSmallDistrict()
  const call = app.as('district_office')
  const { values } = organisation(app)
  const refused = await call('organisations.create', {
    values: { ...values, name: '', headcount: -1, foundedOn: '2011-02-30' },
  })
  expect(refused).toMatchObject({ problem: { code: 'invalid-input' } })
  expect(refused.ok ? [] : refused.problem.fields?.map(({ field }) => field)).toEqual([
    'name',
    'foundedOn',
    'headcount',
  ])
  expect(worded(refused)).toMatch(/^有内容需要更正:请填写单位名称;.*已填内容不会丢失。$/u)
})

test('twenty commands sent together run one after the other, and each is answered', async () => {
  const app = await startSmallDistrict()
  const call = app.as('district_office')
  const created = await call('organisations.create', organisation(app))
  const id = created.ok ? created.value.id : ''
  const sent = Array.from({ length: 20 }, (_, index) =>
    call('organisations.update', { id, version: 1, values: { note: `第${index}次` } }),
  )
  const outcomes = await Promise.all(sent)
  expect(outcomes.filter(({ ok }) => ok).length).toBe(1)
  expect(outcomes.slice(1).every((outcome) => !outcome.ok && outcome.problem.code === 'stale')).toBe(true)
  expect(await call('organisations.get', { id })).toMatchObject({ value: { version: 2, note: '第0次' } })
})

test('an answer that breaks its promise is unexpected, has a number, and takes its writes with it', async () => {
  const app = await startSmallDistrict()
  const call = app.as('district_office')
  replace(
    'organisations.create',
    async (...[context, input]: Parameters<(typeof handlers)['organisations.create']>) => {
      await real['organisations.create'](context, input)
      return { ok: true, value: { nonsense: true } }
    },
  )
  const outcome = await call('organisations.create', organisation(app))
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
  expect(outcome.ok ? '' : outcome.problem.detail).not.toBe('')
  expect(await app.db.selectFrom('organisation').selectAll().execute()).toEqual([])
  expect((await auditOf(app)).at(-1)).toMatchObject({
    command: 'organisations.create',
    result: 'unexpected',
    txId: null,
  })
  expect(app.errors.length).toBe(1)
})

test('a handler that throws breaks neither the commands behind it nor their transactions', async () => {
  const app = await startSmallDistrict()
  const call = app.as('district_office')
  replace('organisations.create', () => Promise.reject(new Error('broken')))
  replace('organisations.get', () => Promise.reject(new Error('broken too')))
  const outcomes = await Promise.all([
    call('organisations.create', organisation(app)),
    call('organisations.get', { id: 'x' }),
    call('families.create', { values: { name: '赵一', number: 'J1', regionId: app.streetIds[0] ?? '' } }),
  ])
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, true])
})

test('an error is written to the log of the data directory under the number the clerk reads out', () => {
  const report = createReporter(temporaryDirectory())
  expect(report(new Error('broken'))).toMatch(/^\d{12}$/u)
  expect(createReporter('/nowhere/at/all')(new Error('broken'))).toMatch(/^\d{12}$/u)
})

test('every change leaves one audit line, refused or not, and the lines hang together', async () => {
  const app = await startSmallDistrict()
  const office = app.as('district_office', '甲')
  const before = (await auditOf(app)).length
  await office('organisations.create', organisation(app))
  await office('organisations.create', { values: { name: '' } })
  await office('organisations.create', { values: 5 } as never)
  await office('organisations.update', { id: 'nowhere', version: 1, values: {} })
  await app.as('reader', '乙')('organisations.create', organisation(app))
  await app.dispatch('a new window', 'organisations.create', { values: {} })
  await office('organisations.list', { limit: 1 })
  await office('history.undo', {})
  const lines = (await auditOf(app)).slice(before)
  expect(lines.map(({ actorId, command, result }) => [actorId, command, result])).toEqual([
    ['甲', 'organisations.create', 'ok'],
    ['甲', 'organisations.create', 'invalid-input'],
    ['甲', 'organisations.create', 'invalid-input'],
    ['甲', 'organisations.update', 'not-found'],
    ['乙', 'organisations.create', 'not-permitted'],
    ['visitor', 'organisations.create', 'not-signed-in'],
    ['甲', 'history.undo', 'ok'],
  ])
  const acts = new Set((await app.db.selectFrom('act').select('txId').execute()).map(({ txId }) => txId))
  expect(lines.map(({ txId }) => txId !== null && acts.has(txId))).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    true,
  ])
  expect(lines[0]?.digest).toContain('月坛中学')
  expect(await findBrokenLine(app.db)).toBeUndefined()
})

test('the audit line of a long list keeps its beginning and its length', async () => {
  const app = await startSmallDistrict()
  const rows = Array.from({ length: 3000 }, (_, index) => [`户主${index}`, `J${index}`, '月坛街道'])
  const columns = ['name', 'number', 'regionId']
  await app.as('district_office')('families.import', { source: '花名册.xlsx', columns, rows, dryRun: true })
  const digest = (await auditOf(app)).at(-1)?.digest ?? ''
  expect(digest).toContain('花名册.xlsx')
  expect(digest).toContain('…3000')
  expect(digest.length).toBeLessThanOrEqual(500)
})

test('counts shown beside a page are right after a change that was refused half-way', async () => {
  const app = await startSmallDistrict()
  const call = app.as('district_office')
  await call('organisations.create', organisation(app))
  replace('organisations.update', async (context: Parameters<(typeof handlers)['organisations.update']>[0]) => {
    context.write.insert('organisation', organisation(app, '三里河中学').values)
    await real['organisations.list'](context, { limit: 1 })
    return { ok: false, problem: { code: 'locked' } }
  })
  await call('organisations.update', { id: 'x', version: 1, values: {} })
  expect(await call('organisations.list', { limit: 10 })).toMatchObject({ value: { matching: 1, all: 1 } })
})
