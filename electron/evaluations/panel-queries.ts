import type { ReadDb } from '#electron/context.ts'
import type { PanelSeat } from '#shared/evaluations/evaluation-case.ts'
import { findPartakers } from './case-partakers.ts'
import { streetOf } from './street-of.ts'

/** What an expert brings to a panel: unit, street, whom they coached, and what they did with the case. */
export type ExpertTies = Omit<PanelSeat, 'isLeader' | 'declaredReason' | 'handedIn'> & {
  readonly disabledOn: string | null
}

/**
 * The experts of these ids with everything that could stand against their scoring this case. Asked of the whole
 * district: what ties them may lie anywhere, and of that no more is answered than concerns this case.
 */
export async function findExpertTies(
  whole: ReadDb,
  caseId: string,
  expertIds: readonly string[],
): Promise<ExpertTies[]> {
  if (expertIds.length === 0) return []
  const experts = await whole
    .selectFrom('expert')
    .leftJoin('account', 'account.id', 'expert.accountId')
    .select(['expert.id as expertId', 'expert.name', 'expert.unit', 'expert.organisationId', 'expert.accountId'])
    .select(['expert.disabledOn', 'expert.regionId', 'account.regionId as accountRegionId'])
    .where('expert.id', 'in', expertIds)
    .where('expert.deletedAt', 'is', null)
    .execute()
  const coached = await whole
    .selectFrom('coaching')
    .innerJoin('evaluationCase', 'evaluationCase.organisationId', 'coaching.organisationId')
    .select(['coaching.expertId', 'coaching.organisationId'])
    .where('evaluationCase.id', '=', caseId)
    .where('coaching.expertId', 'in', expertIds)
    .where('coaching.deletedAt', 'is', null)
    .execute()
  const { all: partakers } = await findPartakers(whole, caseId)
  return Promise.all(
    experts.map(async ({ regionId, accountRegionId, ...expert }) => ({
      ...expert,
      streetId: await streetOf(whole, regionId),
      coachedOrganisationIds: coached
        .filter(({ expertId }) => expertId === expert.expertId)
        .map(({ organisationId }) => organisationId),
      accountOrganisationId: null,
      accountStreetId: await streetOf(whole, accountRegionId),
      tookPart: expert.accountId !== null && partakers.has(expert.accountId),
    })),
  )
}

/** The rows of a case's panel, and of those who sat on it before. */
export const panelRowsOf = (db: ReadDb, caseId: string) =>
  db
    .selectFrom('panelMember')
    .select(['id', 'version', 'expertId', 'isLeader', 'declaredReason', 'deletedAt'])
    .where('caseId', '=', caseId)
    .orderBy('isLeader', 'desc')
    .orderBy('id')
    .execute()

/** The panel of a case, the leader first. */
export async function panelOf(whole: ReadDb, caseId: string): Promise<PanelSeat[]> {
  const members = (await panelRowsOf(whole, caseId)).filter(({ deletedAt }) => deletedAt === null)
  const ties = await findExpertTies(
    whole,
    caseId,
    members.map(({ expertId }) => expertId),
  )
  const handedIn = await whole
    .selectFrom('scoreSheet')
    .select('expertId')
    .where('caseId', '=', caseId)
    .where('scoreColumn', '=', 'expert')
    .where('locked', '=', 1)
    .execute()
  return members.flatMap(({ expertId, isLeader, declaredReason }) => {
    const tie = ties.find((one) => one.expertId === expertId)
    if (!tie) return []
    const { disabledOn: _disabled, ...seat } = tie
    return [
      {
        ...seat,
        isLeader: isLeader === 1,
        declaredReason,
        handedIn: handedIn.some((sheet) => sheet.expertId === expertId),
      },
    ]
  })
}
