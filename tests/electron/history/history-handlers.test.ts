import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Writer } from '#electron/context.ts'
import { organisationRegister, type Organisation } from '#shared/organisations/organisation-register.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { creditCode } from '#tests/support/credit-code.ts'
import { startDistrict } from '#tests/support/test-app.ts'

type District = Awaited<ReturnType<typeof startDistrict>>

const colleagues = (app: District) => [app.as('district_office', '甲'), app.as('district_office', '乙')] as const

async function register(app: District, values: Partial<Organisation> = {}): Promise<Organisation> {
  const regionId = await app.regionNamed('月坛街道')
  const created = await app.as('district_office', '丙')('organisations.create', {
    values: { name: '月坛中学', type: 'school', regionId, noCodeReason: 'pending', ...values },
  })
  if (!created.ok) throw new Error(wordProblem(created.problem))
  return created.value
}

async function current({ as }: District, id: string): Promise<Organisation> {
  const row = await as('district_office', '丙')('organisations.get', { id })
  if (!row.ok) throw new Error(wordProblem(row.problem))
  return row.value
}

const typed = ['principal', 'supervisor', 'note', 'registrationNumber'] as const
const valuesBy = (word: (field: (typeof typed)[number]) => string | null) =>
  Object.fromEntries(typed.map((field) => [field, word(field)]))

const someFields = fc.subarray([...typed])

test('undo skips exactly the cells somebody else changed since, and names each', async () => {
  const app = await startDistrict()
  const [first, second] = colleagues(app)
  await fc.assert(
    fc.asyncProperty(someFields, someFields, fc.boolean(), async (mine, theirs, redo) => {
      const row = await register(app, { principal: '原', supervisor: '原', note: null, registrationNumber: null })
      const change = async (call: typeof first, fields: readonly string[], word: string) => {
        const { version } = await current(app, row.id)
        const values = Object.fromEntries(fields.map((field) => [field, word]))
        return call('organisations.update', { id: row.id, version, values })
      }
      await change(first, mine, '我')
      await change(second, theirs, '他')
      const undone = await first('history.undo', {})
      if (mine.length === 0) return
      const skipped = mine.filter((field) => theirs.includes(field))
      const wanted = skipped.map((field) => `组织“月坛中学”的${organisationRegister.fields[field].label}`)
      expect(undone.ok && undone.value.skipped.toSorted()).toEqual(wanted.toSorted())
      expect(await current(app, row.id)).toMatchObject(
        valuesBy((field) => (theirs.includes(field) ? '他' : row[field])),
      )
      if (!redo) return
      expect(await first('history.redo', {})).toMatchObject({ value: { skipped: [] } })
      expect(await current(app, row.id)).toMatchObject(
        valuesBy((field) => (theirs.includes(field) ? '他' : mine.includes(field) ? '我' : row[field])),
      )
    }),
    { numRuns: 50 },
  )
})

test('a row that would break a rule if it came back is left alone and named, and earlier acts stay in reach', async () => {
  const app = await startDistrict()
  const [first, second] = colleagues(app)
  const row = await register(app)
  const code = creditCode(1)
  await first('organisations.update', { id: row.id, version: 1, values: { note: '先改备注' } })
  await first('organisations.update', { id: row.id, version: 2, values: { creditCode: code, noCodeReason: null } })
  await second('organisations.update', { id: row.id, version: 3, values: { creditCode: creditCode(2) } })

  const undone = await first('history.undo', {})
  expect(undone).toMatchObject({ ok: true, value: { skipped: ['组织“月坛中学”'] } })
  expect(await current(app, row.id)).toMatchObject({ creditCode: creditCode(2), noCodeReason: null, note: '先改备注' })
  expect(await first('history.undo', {})).toMatchObject({ ok: true, value: { skipped: [] } })
  expect(await current(app, row.id)).toMatchObject({ note: null })
  expect(app.errors).toEqual([])
})

test('undoing a removal does not bring a credit code back that another row has taken since', async () => {
  const app = await startDistrict()
  const [first, second] = colleagues(app)
  const code = { creditCode: creditCode(1), noCodeReason: null }
  const row = await register(app, code)
  await first('organisations.remove', { rows: [{ id: row.id, version: 1 }], reason: '' })
  const regionId = await app.regionNamed('牛街街道')
  const values = { name: '牛街中学', type: 'school', regionId, ...code } as const
  expect(await second('organisations.create', { values })).toMatchObject({ ok: true })
  expect(await first('history.undo', {})).toMatchObject({ ok: true, value: { skipped: ['组织“月坛中学”'] } })
  expect((await current(app, row.id)).deletedAt).not.toBeNull()
})

test('an organisation that somebody else has given an alias is not taken out again', async () => {
  const app = await startDistrict()
  const [first, second] = colleagues(app)
  const regionId = await app.regionNamed('月坛街道')
  const values = { name: '月坛中学', type: 'school', regionId, noCodeReason: 'pending' } as const
  const created = await first('organisations.create', { values })
  const id = created.ok ? created.value.id : ''
  await second('aliases.add', { owner: { table: 'organisation', id }, kind: 'popular', name: '月中', until: null })
  expect(await first('history.undo', {})).toMatchObject({ ok: true, value: { skipped: ['组织“月坛中学”'] } })
  expect((await current(app, id)).name).toBe('月坛中学')
})

test('redo ends where something new was done', async () => {
  const app = await startDistrict()
  const [first] = colleagues(app)
  const row = await register(app)
  await first('organisations.update', { id: row.id, version: 1, values: { note: '一' } })
  await first('history.undo', {})
  expect(await first('history.next', {})).toMatchObject({ value: { redo: '修改组织:月坛中学' } })
  await first('organisations.update', { id: row.id, version: 3, values: { principal: '赵' } })
  expect(await first('history.redo', {})).toMatchObject({ problem: { code: 'nothing-to-undo' } })
  expect(await first('history.next', {})).toMatchObject({ value: { redo: null, undo: '修改组织:月坛中学' } })
})

test('undoing and redoing for ever does not hide what was done before', async () => {
  const app = await startDistrict()
  const [first] = colleagues(app)
  const row = await register(app)
  await first('organisations.update', { id: row.id, version: 1, values: { note: '一' } })
  await first('organisations.update', { id: row.id, version: 2, values: { note: '二' } })
  for (let round = 0; round < 120; round += 1) {
    expect((await first('history.undo', {})).ok).toBe(true)
    expect((await first('history.redo', {})).ok).toBe(true)
  }
  await first('history.undo', {})
  await first('history.undo', {})
  expect((await current(app, row.id)).note).toBeNull()
})

/** Writes through the writer as a handler would, as an act that binds or does not. */
async function actAs(app: District, actorId: string, undoable: boolean, write: (writer: Writer) => void) {
  const acts = (await app.db.selectFrom('act').select('txId').execute()).length
  const txId = `id-9${String(acts).padStart(6, '0')}`
  const at = '2011-11-24T01:00:00.000Z'
  const words = { command: 'organisations.update', label: '批准', source: '手工录入' }
  const writer = app.database.begin({ ...words, txId, at, actorId, actorName: actorId, undoable })
  write(writer)
  writer.finish({ actorId, actorName: actorId })
  app.database.commit()
}

const stepOf = (subjectId: string, actorId: string) => ({
  subjectTable: 'organisation',
  subjectId,
  step: 'submit',
  fromState: 'draft',
  toState: 'submitted',
  actorId,
  actorName: actorId,
  at: '2011-11-24T01:00:00.000Z',
})

test('an act that binds stops undo, with the word of what to do instead', async () => {
  const app = await startDistrict()
  const [first] = colleagues(app)
  const row = await register(app)
  await first('organisations.update', { id: row.id, version: 1, values: { note: '一' } })
  await actAs(app, '甲', false, (write) => write.update('organisation', row.id, 2, { note: '已批准' }))
  const refused = await first('history.undo', {})
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-undoable', detail: '批准' } })
  expect(refused.ok ? '' : wordProblem(refused.problem)).toContain('退回')
  expect(await first('history.next', {})).toMatchObject({ value: { undo: null } })
  expect((await current(app, row.id)).note).toBe('已批准')
})

test('a step somebody has gone on from is neither taken back nor put back', async () => {
  const app = await startDistrict()
  const [first] = colleagues(app)
  const row = await register(app)
  const submit = () => actAs(app, '甲', true, (write) => write.insert('stepTaken', stepOf(row.id, '甲')))
  const review = () => actAs(app, '乙', true, (write) => write.insert('stepTaken', stepOf(row.id, '乙')))
  const takers = async () =>
    (await app.db.selectFrom('stepTaken').select('actorId').orderBy('id').execute()).map(({ actorId }) => actorId)

  await submit()
  expect(await first('history.undo', {})).toMatchObject({ ok: true })
  expect(await takers()).toEqual([])
  await review()
  expect(await first('history.redo', {})).toMatchObject({ problem: { code: 'not-undoable' } })

  await submit()
  await review()
  expect(await first('history.undo', {})).toMatchObject({ problem: { code: 'not-undoable', detail: '批准' } })
  expect(await takers()).toEqual(['乙', '甲', '乙'])
})

test('the history of a row lists every change in words, newest first', async () => {
  const app = await startDistrict()
  const [first, second] = colleagues(app)
  const row = await register(app, { phone: '13800001234' })
  const regionId = await app.regionNamed('牛街街道')
  await first('organisations.update', {
    id: row.id,
    version: 1,
    values: { regionId, stage: 'primary', phone: '13900005678' },
  })
  await second('organisations.remove', { rows: [{ id: row.id, version: 2 }], reason: '重复登记' })
  await second('history.undo', {})
  const history = await first('organisations.history', { id: row.id })
  const lines = history.ok ? history.value : []
  expect(lines.map(({ act }) => act)).toEqual([
    '撤销:删除组织 1 条(重复登记)',
    '删除组织 1 条(重复登记)',
    '修改组织:月坛中学',
    '登记组织:月坛中学',
  ])
  expect(lines.map(({ actorName }) => actorName)).toEqual(['乙', '乙', '甲', '丙'])
  expect(lines[0]?.changes).toEqual([{ field: 'deletedAt', label: '状态', before: '在回收站', after: '在用' }])
  expect(lines[2]?.changes.toSorted((one, other) => (one.field < other.field ? -1 : 1))).toEqual([
    { field: 'phone', label: '联系电话', before: '138****1234', after: '139****5678' },
    { field: 'regionId', label: '所属街道(社区)', before: '月坛街道', after: '牛街街道' },
    { field: 'stage', label: '学段', before: '—', after: '小学' },
  ])
  expect(lines[3]?.changes.map(({ label }) => label)).toContain('单位名称')
})

test('a clock set back neither reorders undo nor turns the logical clock back', async () => {
  const app = await startDistrict('2011-11-23T01:00:00.000Z')
  await register(app, { name: '先登记的学校' })
  app.moveTo('2001-01-01')
  await register(app, { name: '后登记的学校' })
  expect(await app.as('district_office', '丙')('history.undo', {})).toMatchObject({
    value: { label: '撤销:登记组织:后登记的学校' },
  })
  const operations = await app.db.selectFrom('operation').select('hlc').orderBy('devSeq').execute()
  const stamps = operations.map(({ hlc }) => hlc)
  expect(stamps).toEqual(stamps.toSorted())
})

test('who may no longer give a command takes nothing of it back, nor does it again', async () => {
  const app = await startDistrict()
  const office = app.as('district_office', '甲')
  const { id } = await register(app)
  const created = await office('organisations.update', { id, version: 1, values: { note: '改过' } })
  expect(created).toMatchObject({ ok: true })
  const demoted = app.as('unit_liaison', '甲')
  expect(await demoted('history.undo', {})).toMatchObject({ problem: { code: 'not-permitted' } })
  expect(await app.as('district_office', '甲')('history.undo', {})).toMatchObject({ ok: true })
  expect(await app.as('unit_liaison', '甲')('history.redo', {})).toMatchObject({ problem: { code: 'not-permitted' } })
  expect((await current(app, id)).note).toBeNull()
})
