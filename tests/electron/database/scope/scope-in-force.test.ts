import { expect, test } from 'vitest'
import type { Actor } from '#shared/command/permissions.ts'
import type { Scope } from '#shared/command/scope.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

type Season = Awaited<ReturnType<typeof startEvaluationSeason>>

const namesSeen = async ({ database }: Season, actor: Actor): Promise<string[]> => {
  database.scope.enter(actor, database.revision())
  const rows = await database.scoped.selectFrom('organisation').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

test('本级 is the region alone, 本级及以下 what lies in it too, 自定义 the regions listed with what lies in them', async () => {
  const season = await startEvaluationSeason()
  await season.addOrganisation('街道的')
  await season.addOrganisation('社区的', '安德路南社区')
  await season.addOrganisation('别处的', '月坛街道')
  const regionId = await season.regionNamed('德胜街道')
  const community = await season.regionNamed('安德路南社区')
  const seen = (scope: Scope, regionIds: readonly string[] = []) =>
    namesSeen(season, { accountId: 'x', name: '某人', role: 'street_clerk', regionId, scope, regionIds })
  expect(await seen('own')).toEqual(['街道的'])
  expect(await seen('own-and-below')).toEqual(['社区的', '街道的'])
  expect(await seen('custom', [community])).toEqual(['社区的'])
  expect(await seen('custom', [regionId])).toEqual(['社区的', '街道的'])
  expect(await seen('self')).toEqual([])
  expect(await seen('everything')).toEqual(['别处的', '社区的', '街道的'])
})

test('an expert taken off a panel no longer sees the case', async () => {
  const season = await startEvaluationSeason()
  const { id } = await season.addOrganisation('某单位')
  const caseId = await season.bringToPanel(id)
  const gone = await season.addExpert('离组的')
  const staying = [await season.addExpert('甲'), await season.addExpert('乙'), await season.addExpert('丙')]
  expectDone(await season.seat(caseId, [...staying.slice(0, 2), gone]))
  expect(await gone.call('evaluations.case', { id: caseId })).toMatchObject({ ok: true })
  expectDone(await season.seat(caseId, staying))
  expect(await gone.call('evaluations.case', { id: caseId })).toMatchObject({ problem: { code: 'not-found' } })
})
