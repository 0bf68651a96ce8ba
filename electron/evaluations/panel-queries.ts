import type { ReadDb } from '#electron/context.ts'
import type { PanelSeat } from '#shared/evaluations/evaluation-case.ts'

/** What an expert brings to a panel: unit, street, and whom they coached. */
export type ExpertTies = Omit<PanelSeat, 'isLeader' | 'declaredReason' | 'handedIn'> & {
  readonly disabledOn: string | null
}

/** The experts of these ids with everything that could stand against their scoring. */
export async function findExpertTies(db: ReadDb, expertIds: readonly string[]): Promise<ExpertTies[]> {
  if (expertIds.length === 0) return []
  const experts = await db
    .selectFrom('expert')
    .leftJoin('region', 'region.id', 'expert.regionId')
    .select((eb) => [
      'expert.id as expertId',
      'expert.name',
      'expert.unit',
      'expert.organisationId',
      'expert.accountId',
      'expert.disabledOn',
      eb
        .case()
        .when('region.level', '=', 'community')
        .then(eb.ref('region.parentId'))
        .when('region.level', '=', 'street')
        .then(eb.ref('region.id'))
        .else(null)
        .end()
        .as('streetId'),
    ])
    .where('expert.id', 'in', expertIds)
    .where('expert.deletedAt', 'is', null)
    .execute()
  const coached = await db
    .selectFrom('coaching')
    .select(['expertId', 'organisationId'])
    .where('expertId', 'in', expertIds)
    .where('deletedAt', 'is', null)
    .execute()
  return experts.map((expert) => ({
    ...expert,
    coachedOrganisationIds: coached
      .filter(({ expertId }) => expertId === expert.expertId)
      .map(({ organisationId }) => organisationId),
  }))
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
export async function panelOf(db: ReadDb, caseId: string): Promise<PanelSeat[]> {
  const members = (await panelRowsOf(db, caseId)).filter(({ deletedAt }) => deletedAt === null)
  const ties = await findExpertTies(
    db,
    members.map(({ expertId }) => expertId),
  )
  const handedIn = await db
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
