import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

async function seatThree() {
  const season = await startEvaluationSeason()
  const { id: organisationId } = await season.addOrganisation('示例企业')
  const experts = [await season.addExpert('甲'), await season.addExpert('乙'), await season.addExpert('丙')] as const
  const caseId = await season.bringToPanel(organisationId)
  expectDone(await season.seat(caseId, experts))
  return { ...season, experts, caseId }
}

test('who has handed a sheet in no longer recuses themselves from it, and who has recused themselves does not score', async () => {
  const { experts, caseId, score, entries } = await seatThree()
  const [, second, third] = experts
  await score(caseId, second, 0)
  const recusal = { caseId, reason: '与该单位有往来' }
  expect(await second.call('evaluations.declare-recusal', recusal)).toMatchObject({ problem: { code: 'locked' } })
  expectDone(await third.call('evaluations.declare-recusal', recusal))
  const scores = { caseId, version: 0, entries: entries() }
  expect(await third.call('evaluations.score-expert', scores)).toMatchObject({ problem: { code: 'recused' } })
})

test('an expert who has handed a sheet in is not taken off the panel', async () => {
  const { experts, caseId, score, seat, addExpert } = await seatThree()
  const [first, second, third] = experts
  const substitute = await addExpert('丁')
  await score(caseId, third, 0)
  expect(await seat(caseId, [first, second, substitute])).toMatchObject({ problem: { code: 'locked' } })
  expectDone(await seat(caseId, [first, substitute, third]))
})

test('the leader sees the sheets handed in, nobody else a sheet of another', async () => {
  const { experts, caseId, score, entries } = await seatThree()
  const [leader, second, third] = experts
  expectDone(await second.call('evaluations.score-expert', { caseId, version: 0, entries: entries() }))
  await score(caseId, third, 0)
  const seenBy = async ({ call }: (typeof experts)[number]) =>
    expectDone(await call('evaluations.case', { id: caseId })).sheets.flatMap(({ expertId }) => expertId ?? [])
  expect(await seenBy(leader)).toEqual([third.id])
  expect(await seenBy(second)).toEqual([second.id])
})

test('a sheet opened again does not count until it is handed in again', async () => {
  const { experts, caseId, score, bringToDeliberation, conclude } = await seatThree()
  const [leader, second] = experts
  for (const expert of experts) await score(caseId, expert, 0)
  await bringToDeliberation(caseId)
  const view = expectDone(await leader.call('evaluations.case', { id: caseId }))
  const sheet = view.sheets.find(({ expertId }) => expertId === second.id)
  const opening = { caseId, sheetId: sheet?.id ?? '', version: sheet?.version ?? 0, reason: '漏扣一项' }
  const opened = expectDone(await leader.call('evaluations.reopen-sheet', opening))
  expect(await conclude(caseId)).toMatchObject({ problem: { code: 'scores-missing', detail: '专家乙尚未提交评分表' } })
  expectDone(await second.call('evaluations.hand-in', { caseId, version: opened.version }))
  expect(await conclude(caseId)).toMatchObject({ value: { state: 'proposed' } })
})
