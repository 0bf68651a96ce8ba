import { expect, test } from 'vitest'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

const notUndoable = { problem: { code: 'not-undoable' } }

test('what a colleague put forward since stays as it was put forward, by undo and by redo', async () => {
  const season = await startAwardSeason({ opinionsCollective: null })
  const colleague = season.as('street_clerk', '街道乙', season.street)
  const quota = await season.allocate('collective', 2)
  const { id, version } = await season.draft(quota, '甲校')
  expectDone(await season.clerk('nominations.update', { id, version, values: { name: '乙校', deeds: '改写' } }))
  expectDone(await season.clerk('history.undo', {}))
  expectDone(await season.clerk('history.redo', {}))
  await season.recommend(await season.nomination(id), colleague)
  expect(await season.clerk('history.undo', {})).toMatchObject(notUndoable)

  const back = await season.nomination(id)
  expectDone(await colleague('nominations.takeBack', { id, version: back.version, reason: '重写' }))
  const draft = await season.nomination(id)
  expectDone(await season.clerk('nominations.update', { id, version: draft.version, values: { deeds: '再改' } }))
  expectDone(await season.clerk('history.undo', {}))
  const listed = await season.shortlist(await season.recommend(await season.nomination(id), colleague), [])
  await season.publish(listed)
  expect(await season.clerk('history.redo', {})).toMatchObject(notUndoable)
  expect(await season.nomination(id)).toMatchObject({ name: '乙校', deeds: '改写', state: 'publicity' })
})

test('the order of nominees stays once one of them was reviewed', async () => {
  const season = await startAwardSeason({ opinionsCollective: null })
  const colleague = season.as('street_clerk', '街道乙', season.street)
  const quota = await season.allocate('collective', 2)
  const drafts = [await season.draft(quota, '甲校'), await season.draft(quota, '乙校')]
  expectDone(await season.clerk('nominations.rank', { quotaId: quota, ids: drafts.map(({ id }) => id).toReversed() }))
  for (const { id } of drafts) await season.recommend(await season.nomination(id), colleague)
  expect(await season.clerk('history.undo', {})).toMatchObject(notUndoable)
  expect(await season.nomination(drafts[1]?.id ?? '')).toMatchObject({ rank: 1 })
})

test('what an application said stays once it was handed in', async () => {
  const season = await startEvaluationSeason()
  const { id: organisationId } = await season.addOrganisation('示例企业')
  const colleague = season.as('street_clerk', '街道乙', await season.regionNamed('德胜街道'))
  const application = { roundId: season.round.id, organisationId, familyId: null, statement: '初稿' }
  const { id, version } = expectDone(await season.clerk('evaluations.create-case', application))
  expectDone(await season.clerk('evaluations.update-case', { id, version, statement: '定稿' }))
  expectDone(await season.step(colleague, id, 'submit', 'apply'))
  expect(await season.clerk('history.undo', {})).toMatchObject(notUndoable)
  expect((await season.view(id)).case.statement).toBe('定稿')
})
