import type { ReadDb } from '#electron/context.ts'
import type { TitleKind, TitleLevel } from '#shared/titles/title-kind.ts'

interface Holder {
  readonly organisationId: string | null
  readonly familyId: string | null
}

interface Sought {
  readonly kinds: readonly TitleKind[]
  readonly level: TitleLevel
  readonly day: string
}

/** A title of one of these kinds at this level that the holder has on a day: awarded, not withdrawn, not run out. */
export const findTitleInForce = (db: ReadDb, { organisationId, familyId }: Holder, { kinds, level, day }: Sought) =>
  db
    .selectFrom('title')
    .select(['id', 'awardedOn', 'validTo'])
    .where(organisationId === null ? 'familyId' : 'organisationId', '=', organisationId ?? familyId)
    .where('kind', 'in', kinds)
    .where('level', '=', level)
    .where('deletedAt', 'is', null)
    .where('withdrawnOn', 'is', null)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', day)]))
    .executeTakeFirst()
