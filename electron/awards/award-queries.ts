import type { ReadDb } from '#electron/context.ts'
import { findRow } from '#electron/register/register-queries.ts'
import { awardProjectRegister, type AwardProjectRow } from '#shared/awards/award-project-register.ts'
import { readAwardProject, splitNames, type AwardProject } from '#shared/awards/award-project.ts'
import type { CountedNomination, QuotaAllocation } from '#shared/awards/award-quota.ts'
import { isAwarded, isCounted, type NominationState } from '#shared/awards/nomination-lifecycle.ts'
import { refuse } from '#shared/command/outcome.ts'

/** A project's row with its rules read, and how its places are given out. */
export interface LoadedProject {
  readonly row: AwardProjectRow
  readonly rules: AwardProject
  readonly allocations: readonly QuotaAllocation[]
}

/** A limit is passed by what others nominate or are given: how much that is, is theirs. */
export const overPlaces = refuse('quota-exceeded', '全区合计已达到项目规定的上限')

/** A quota row stands for one unit's places of one kind, so its id is the unit the rules count by. */
async function loadAllocations(db: ReadDb, projectId: string): Promise<QuotaAllocation[]> {
  const rows = await db
    .selectFrom('awardQuota')
    .select(['id', 'kind', 'places'])
    .where('projectId', '=', projectId)
    .where('deletedAt', 'is', null)
    .execute()
  return rows.map(({ id, kind, places }) => ({ unitId: id, kind, places }))
}

export async function loadProject(db: ReadDb, projectId: string): Promise<LoadedProject | undefined> {
  const row = await findRow(db, awardProjectRegister, projectId)
  return row && { row, rules: readAwardProject(row), allocations: await loadAllocations(db, projectId) }
}

/** The nominations of a project in states that count. */
async function loadCounted(
  db: ReadDb,
  projectId: string,
  counts: (state: NominationState) => boolean,
): Promise<CountedNomination[]> {
  const rows = await db
    .selectFrom('nomination')
    .select(['id', 'quotaId', 'kind', 'categories', 'state'])
    .where('projectId', '=', projectId)
    .where('deletedAt', 'is', null)
    .execute()
  return rows.filter(({ state }) => counts(state)).map(countedOf)
}

/** Put forward and not taken back. */
export const loadNominated = (db: ReadDb, projectId: string) => loadCounted(db, projectId, isCounted)

/** Approved at some time. */
export const loadAwarded = (db: ReadDb, projectId: string) => loadCounted(db, projectId, isAwarded)

/** A nomination as the quota counts it. */
export const countedOf = (
  nomination: Pick<CountedNomination, 'id' | 'kind'> & {
    readonly quotaId: string
    readonly categories: string | null
  },
): CountedNomination => ({
  id: nomination.id,
  unitId: nomination.quotaId,
  kind: nomination.kind,
  categories: splitNames(nomination.categories),
})

/** One unit's places of one kind. */
export const findQuota = (db: ReadDb, id: string) =>
  db
    .selectFrom('awardQuota')
    .select(['id', 'projectId', 'unit', 'regionId', 'kind', 'places'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
