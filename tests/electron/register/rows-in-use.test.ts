import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

const inUse = (detail: string) => ({
  problem: { code: 'in-use', detail: expect.stringContaining(detail) as unknown },
})

test('an organisation under evaluation and the experts on its panel do not go to the recycle bin', async () => {
  const { office, addOrganisation, addExpert, bringToPanel, seat, view } = await startEvaluationSeason()
  const { id, version } = await addOrganisation('示例企业')
  const caseId = await bringToPanel(id)
  expect(await office('organisations.remove', { rows: [{ id, version }], reason: '' })).toMatchObject(
    inUse('评估案件 1 条'),
  )
  const experts = [await addExpert('甲'), await addExpert('乙'), await addExpert('丙')]
  expectDone(await seat(caseId, experts))
  const [leader] = experts
  const rows = [{ id: leader?.id ?? '', version: leader?.version ?? 0 }]
  expect(await office('experts.remove', { rows, reason: '' })).toMatchObject(inUse('评估组 1 条'))
  expect((await view(caseId)).panel).toHaveLength(3)
})

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
