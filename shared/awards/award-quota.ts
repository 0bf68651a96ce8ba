import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { AwardKind } from './award-kind.ts'
import type { AwardProject } from './award-project.ts'

const whole = 10_000

/** 名额分配: how many places of a kind a unit nominates for. */
export interface QuotaAllocation {
  readonly unitId: string
  readonly kind: AwardKind
  readonly places: number
}

/** What the quota counts of a nomination. A nominee struck out for fraud still uses the place up. */
export interface CountedNomination {
  readonly id: string
  readonly unitId: string
  readonly kind: AwardKind
  /** Categories with a share limit, such as 县处级. */
  readonly categories: readonly string[]
}

type Quotas = Pick<AwardProject, 'quotas' | 'diffRate' | 'limits'>

/** 差额推荐: with 20 % more, 5 places allow 6 nominees and 4 places allow 4. */
export const nomineeLimit = (places: number, diffRate: number): number =>
  Number((BigInt(places) * BigInt(whole + diffRate)) / BigInt(whole))

const shareOf = (places: number, share: number): number => Number((BigInt(places) * BigInt(share)) / BigInt(whole))

const kinds: readonly AwardKind[] = ['collective', 'individual', 'family']

/** Σ allocated ≤ the project's quota, for each kind; 'quota-exceeded' says how many too many. */
export function checkAllocations(
  { quotas }: Pick<AwardProject, 'quotas'>,
  allocations: readonly QuotaAllocation[],
): Outcome<undefined> {
  for (const kind of kinds) {
    const places = allocations.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.places, 0)
    if (places > quotas[kind]) return refuse('quota-exceeded', `已分配 ${places} 个,项目名额 ${quotas[kind]} 个`)
  }
  return done(undefined)
}

const placesOf = (allocations: readonly QuotaAllocation[], { unitId, kind }: CountedNomination): number =>
  allocations.filter((one) => one.unitId === unitId && one.kind === kind).reduce((sum, one) => sum + one.places, 0)

const countWith = (
  others: readonly CountedNomination[],
  nomination: CountedNomination,
  counts: (other: CountedNomination) => boolean,
): number => others.filter((other) => other.id !== nomination.id && counts(other)).length + 1

const checkShares = (
  project: Quotas,
  nomination: CountedNomination,
  others: readonly CountedNomination[],
  limitOf: (places: number) => number,
): Outcome<undefined> => {
  for (const { kind, category, maxShare } of project.limits) {
    if (kind !== nomination.kind || !nomination.categories.includes(category)) continue
    const count = countWith(others, nomination, (other) => other.kind === kind && other.categories.includes(category))
    const limit = shareOf(limitOf(project.quotas[kind]), maxShare)
    if (count > limit) return refuse('quota-exceeded', `${category} ${count} 名,限 ${limit} 名`)
  }
  return done(undefined)
}

/**
 * May this nomination go forward? `nominated` are all nominations of the project that have been put forward
 * and not taken back. The unit stays within floor(places × (1 + diffRate)); share limits hold likewise.
 */
export function checkNominationQuota(
  project: Quotas,
  allocations: readonly QuotaAllocation[],
  nomination: CountedNomination,
  nominated: readonly CountedNomination[],
): Outcome<undefined> {
  const limit = nomineeLimit(placesOf(allocations, nomination), project.diffRate)
  const count = countWith(
    nominated,
    nomination,
    (other) => other.unitId === nomination.unitId && other.kind === nomination.kind,
  )
  if (count > limit) return refuse('quota-exceeded', `本单位已推荐 ${count} 个,限 ${limit} 个`)
  return checkShares(project, nomination, nominated, (places) => nomineeLimit(places, project.diffRate))
}

/**
 * May this nomination be approved? The rule of submission must still hold, and `awarded` with this one must
 * fit the project's places and its share limits, now without the 差额.
 */
export function checkApprovalQuota(
  project: Quotas,
  allocations: readonly QuotaAllocation[],
  nomination: CountedNomination,
  nominated: readonly CountedNomination[],
  awarded: readonly CountedNomination[],
): Outcome<undefined> {
  const still = checkNominationQuota(project, allocations, nomination, nominated)
  if (!still.ok) return still
  const places = project.quotas[nomination.kind]
  const count = countWith(awarded, nomination, (other) => other.kind === nomination.kind)
  if (count > places) return refuse('quota-exceeded', `批准后共 ${count} 个,项目名额 ${places} 个`)
  return checkShares(project, nomination, awarded, (all) => all)
}
