import type { ChangeContext } from '#electron/context.ts'
import { judgeWhole } from '#electron/register/judge-whole.ts'
import { checkNominationQuota } from '#shared/awards/award-quota.ts'
import { isRankingSound } from '#shared/awards/award-ranking.ts'
import { findBarringYear } from '#shared/awards/award-repeat.ts'
import { checkReadyNomination } from '#shared/awards/nomination-check.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { countedOf, loadNominated, loadProject, overPlaces } from './award-queries.ts'
import { earlierYears, findTwin, rankedOf } from './nomination-queries.ts'

type Readers = Pick<ChangeContext, 'db' | 'whole' | 'today'>

/** Nobody else in the district has put the same nominee forward in this project. */
const checkNew = (readers: Readers, nomination: Nomination): Promise<Outcome<undefined>> =>
  judgeWhole(
    readers,
    async (reader) => {
      const twin = await findTwin(reader, nomination, nomination.id)
      return twin ? refuse('duplicate', `${twin.unit}已推荐“${twin.name}”`) : done(undefined)
    },
    refuse('duplicate', `其他单位已推荐“${nomination.name}”`),
  )

const barred = ({ name }: Nomination, year = ''): Outcome<never> =>
  refuseFields([{ field: 'name', message: `“${name}”${year}已受过本系列表彰,按本项目规则不能再次推荐。` }])

/** Everything that must hold when a unit puts a nomination forward: it is complete, new, ranked and within the places. */
export async function checkRecommendation(readers: Readers, nomination: Nomination): Promise<Outcome<undefined>> {
  const { whole, today } = readers
  const problems = checkReadyNomination(nomination, today())
  if (problems.length > 0) return refuseFields(problems)
  const { projectId, quotaId } = nomination
  const project = await loadProject(whole, projectId)
  if (!project) return refuse('not-found', '表彰项目')
  const { row, rules } = project
  const isNew = await checkNew(readers, nomination)
  if (!isNew.ok) return isNew
  const mayRepeat = await judgeWhole(
    readers,
    async (reader) => {
      const year = findBarringYear(rules.repeatRule, row.year, await earlierYears(reader, nomination, row.series))
      return year === undefined ? done(undefined) : barred(nomination, ` ${year} 年`)
    },
    barred(nomination),
  )
  if (!mayRepeat.ok) return mayRepeat
  if (!isRankingSound(await rankedOf(whole, quotaId))) return refuse('wrong-state', '推荐排序有并列或空缺')
  return judgeWhole(
    readers,
    async (reader) => {
      const allocations = (await loadProject(reader, projectId))?.allocations ?? []
      return checkNominationQuota(rules, allocations, countedOf(nomination), await loadNominated(reader, projectId))
    },
    overPlaces,
  )
}
