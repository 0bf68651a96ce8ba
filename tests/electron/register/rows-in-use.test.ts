import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

test('a withdrawn draft of an organisation removed since does not come back by undo', async () => {
  const { office, clerk, addOrganisation, round } = await startEvaluationSeason()
  const { id, version } = await addOrganisation('示例企业')
  const application = { roundId: round.id, organisationId: id, familyId: null, statement: '' }
  const draft = expectDone(await clerk('evaluations.create-case', application))
  expectDone(await clerk('evaluations.remove-case', { id: draft.id, version: draft.version }))
  expectDone(await office('organisations.remove', { rows: [{ id, version }], reason: '' }))
  expect(expectDone(await clerk('history.undo', {})).skipped).toHaveLength(1)
  expect(await clerk('evaluations.case', { id: draft.id })).toMatchObject({ problem: { code: 'not-found' } })
})
