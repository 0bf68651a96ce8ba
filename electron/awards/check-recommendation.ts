import type { ChangeContext } from '#electron/context.ts'
import { checkNominationQuota } from '#shared/awards/award-quota.ts'
import { isRankingSound } from '#shared/awards/award-ranking.ts'
import { findBarringYear } from '#shared/awards/award-repeat.ts'
import { checkReadyNomination } from '#shared/awards/nomination-check.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { countedOf, loadNominated, loadProject } from './award-queries.ts'
import { earlierYears, findTwin, rankedOf } from './nomination-queries.ts'

/** Everything that must hold when a unit puts a nomination forward: it is complete, new, ranked and within the places. */
export async function checkRecommendation(
  { db, today }: Pick<ChangeContext, 'db' | 'today'>,
  nomination: Nomination,
): Promise<Outcome<undefined>> {
  const problems = checkReadyNomination(nomination, today())
  if (problems.length > 0) return refuseFields(problems)
  const project = await loadProject(db, nomination.projectId)
  if (!project) return refuse('not-found', '表彰项目')
  const { row, rules, allocations } = project
  const twin = await findTwin(db, nomination, nomination.id)
  if (twin) return refuse('duplicate', `${twin.unit}已推荐“${twin.name}”`)
  const barring = findBarringYear(rules.repeatRule, row.year, await earlierYears(db, nomination, row.series))
  if (barring !== undefined)
    return refuseFields([
      { field: 'name', message: `“${nomination.name}”${barring} 年已受过本系列表彰,按本项目规则不能再次推荐。` },
    ])
  if (!isRankingSound(await rankedOf(db, nomination.quotaId))) return refuse('wrong-state', '推荐排序有并列或空缺')
  return checkNominationQuota(rules, allocations, countedOf(nomination), await loadNominated(db, nomination.projectId))
}

/** A street works for its own street only; who answers for the whole district may work for every unit. */
export const checkScope = (
  { actor }: Pick<ChangeContext, 'actor'>,
  { regionId }: Pick<Nomination, 'regionId'>,
): Outcome<undefined> =>
  actor.regionId === null || actor.regionId === regionId ? done(undefined) : refuse('not-permitted', '非本街道的推荐')
