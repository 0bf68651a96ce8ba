import { expect, test } from 'vitest'
import type { StandardDetail } from '#shared/standards/standard-commands.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { startDistrict } from '#tests/support/test-app.ts'

async function startWithDraft(file = 'enterprise-jiangning-2009') {
  const app = await startDistrict()
  const office = app.as('district_office', 'office')
  const draft = expectDone(await office('standards.install', { file }))
  return { ...app, office, draft }
}

const seen = ({ standard: { id, version } }: StandardDetail) => ({ id, version })

const line = (detail: StandardDetail, number: string) => detail.indicators.find((one) => one.number === number)!

const edit = (detail: StandardDetail, number: string, changes: object) => {
  const { id, version, parentId: _parent, position: _position, ...values } = line(detail, number)
  return { standardId: detail.standard.id, id, version, values: { ...values, ...changes } }
}

test('a shipped standard is installed as a draft, once, and enabled as it is', async () => {
  const { office, draft } = await startWithDraft()
  expect(draft.standard.state).toBe('draft')
  expect(draft.indicators).toHaveLength(22)
  const listed = expectDone(await office('standards.shipped', {}))
  expect(listed.filter(({ installed }) => installed).map(({ file }) => file)).toEqual(['enterprise-jiangning-2009'])
  const again = await office('standards.install', { file: 'enterprise-jiangning-2009' })
  expect(again).toMatchObject({ ok: false, problem: { code: 'invalid-input', fields: [{ field: 'edition' }] } })
  const enabled = expectDone(await office('standards.enable', seen(draft)))
  expect(enabled.standard.state).toBe('in-use')
})

test('every shipped standard can be installed and enabled', async () => {
  const office = (await startDistrict()).as('district_office')
  const listed = expectDone(await office('standards.shipped', {}))
  for (const { file } of listed) {
    const draft = expectDone(await office('standards.install', { file }))
    expectDone(await office('standards.enable', seen(draft)))
  }
  const all = expectDone(await office('standards.list', {}))
  expect(all.every(({ state }) => state === 'in-use')).toBe(true)
})

test('a path that leads out of the folder is not a shipped standard', async () => {
  const { office } = await startWithDraft()
  expect(await office('standards.install', { file: '../regions/xicheng' })).toMatchObject({
    problem: { code: 'not-found' },
  })
})

test('a draft whose points do not add up is not put in use, and the problem names the indicator', async () => {
  const { office, draft } = await startWithDraft()
  const edited = expectDone(await office('standards.save-indicator', edit(draft, '1.1.2', { maxScore: 800 })))
  expect(await office('standards.enable', seen(edited))).toMatchObject({
    ok: false,
    problem: { code: 'standard-invalid', fields: [{ field: 'indicators.1.1' }] },
  })
})

test('a standard in use cannot be changed: neither its head, nor its tree, nor its grades', async () => {
  const { office, draft } = await startWithDraft()
  const used = expectDone(await office('standards.enable', seen(draft)))
  const { id: _id, version: _version, state: _state, ...head } = used.standard
  const refusals = [
    await office('standards.update', { ...seen(used), values: { ...head, name: '改名' } }),
    await office('standards.remove', seen(used)),
    await office('standards.save-indicator', edit(used, '1.1.2', { maxScore: 800 })),
    await office('standards.remove-indicator', {
      standardId: used.standard.id,
      id: line(used, '1.1.2').id,
      version: 1,
    }),
    await office('standards.save-grades', { ...seen(used), grades: [] }),
  ]
  for (const refusal of refusals) expect(refusal).toMatchObject({ ok: false, problem: { code: 'in-use' } })
  expect(await office('standards.get', { id: used.standard.id })).toEqual({ ok: true, value: used })
})

test('even undo by somebody else cannot reach into a standard in use', async () => {
  const { office, draft, as } = await startWithDraft()
  const colleague = as('district_office', 'colleague')
  const edited = expectDone(await colleague('standards.save-indicator', edit(draft, '1.1.1', { name: '设有教育机构' })))
  expectDone(await office('standards.enable', seen(edited)))
  expect(expectDone(await colleague('history.undo', {})).skipped).toHaveLength(1)
  const kept = expectDone(await office('standards.get', { id: draft.standard.id }))
  expect(line(kept, '1.1.1').name).toBe('设有教育机构')
})

test('an edit to a draft can be undone and leaves a history', async () => {
  const { office, draft, as } = await startWithDraft()
  const colleague = as('district_office', 'colleague')
  expectDone(await colleague('standards.save-indicator', edit(draft, '1.1.1', { name: '改了名' })))
  expectDone(await colleague('history.undo', {}))
  const back = expectDone(await office('standards.get', { id: draft.standard.id }))
  expect(line(back, '1.1.1').name).toBe('设有教育机构与职能部门')
})

test('a used standard goes on as a new edition that is again a draft', async () => {
  const { office, draft } = await startWithDraft()
  const used = expectDone(await office('standards.enable', seen(draft)))
  const source = { id: used.standard.id, effectiveFrom: '2012-01-01' }
  const copy = expectDone(await office('standards.copy', { ...source, edition: '2012' }))
  expect(copy.standard).toMatchObject({ state: 'draft', edition: '2012', effectiveFrom: '2012-01-01' })
  expect(copy.indicators).toHaveLength(used.indicators.length)
  expect(copy.grades).toEqual(used.grades)
  expectDone(await office('standards.save-indicator', edit(copy, '1.1.1', { name: '新版写法' })))
  expect(line(expectDone(await office('standards.get', { id: used.standard.id })), '1.1.1').name).not.toBe('新版写法')
  expect(await office('standards.copy', { ...source, edition: '2009' })).toMatchObject({
    problem: { code: 'invalid-input' },
  })
})

test('renumbering an indicator takes everything under it along', async () => {
  const { office, draft } = await startWithDraft()
  const moved = expectDone(await office('standards.save-indicator', edit(draft, '1.1', { number: '1.4' })))
  expect(
    moved.indicators
      .map(({ number }) => number)
      .filter((number) => number.startsWith('1.4'))
      .toSorted(),
  ).toEqual(['1.4', '1.4.1', '1.4.2', '1.4.3'])
  expect(line(moved, '1.4.1').parentId).toBe(line(moved, '1.4').id)
})

test.each([
  ['a number in use', '1.2'],
  ['a number under itself', '1.1.9'],
  ['a number without a parent', '7.1'],
])('%s is refused', async (_, number) => {
  const { office, draft } = await startWithDraft()
  expect(await office('standards.save-indicator', edit(draft, '1.1', { number }))).toMatchObject({
    problem: { code: 'invalid-input', fields: [{ field: 'number' }] },
  })
})

test('removing an indicator removes what lies under it', async () => {
  const { office, draft } = await startWithDraft()
  const { id, version } = line(draft, '1.1')
  const left = expectDone(await office('standards.remove-indicator', { standardId: draft.standard.id, id, version }))
  expect(left.indicators.filter(({ number }) => number.startsWith('1.1'))).toEqual([])
})

test('grades are replaced as a whole, each keeping its row while it keeps its name', async () => {
  const { office, draft, db } = await startWithDraft()
  const rowOf = () =>
    db.selectFrom('gradeRule').select(['id', 'min']).where('name', '=', '达标').executeTakeFirstOrThrow()
  const before = await rowOf()
  const grades = [
    { ...draft.grades[0]!, min: 8500 },
    { name: '待提高', min: 0, minInclusive: 1 as const, passes: 0 as const, source: '示例' },
  ]
  const saved = expectDone(await office('standards.save-grades', { ...seen(draft), grades }))
  expect(saved.grades).toEqual(grades)
  expect(await rowOf()).toEqual({ id: before.id, min: 8500 })
})

test('only the district office writes standards', async () => {
  const { as } = await startWithDraft()
  expect(await as('street_clerk')('standards.install', { file: 'family-sample' })).toMatchObject({
    problem: { code: 'not-permitted' },
  })
})

test('the triggers themselves refuse to touch a standard in use', async () => {
  const { office, draft, database } = await startWithDraft()
  const { standard } = expectDone(await office('standards.enable', seen(draft)))
  const head = {
    txId: 'tx',
    at: '2011-11-23T01:00:00.000Z',
    actorId: 'x',
    actorName: 'x',
    command: 'x',
    label: 'x',
    source: 'x',
    undoable: false,
  }
  const write = database.begin(head)
  expect(() => write.update('standard', standard.id, standard.version, { fullScore: 9000 })).toThrow('已启用')
  expect(() => write.update('standard', standard.id, standard.version, { state: 'draft' })).toThrow('草案')
  expect(() => write.update('indicator', line(draft, '1').id, 1, { maxScore: 1 })).toThrow('已启用')
  database.rollback()
})
