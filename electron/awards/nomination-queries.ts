import type { ReadDb } from '#electron/context.ts'
import { findRow } from '#electron/register/register-queries.ts'
import type { AwardOpinion } from '#shared/awards/award-opinion.ts'
import { nominationRegister, type Nomination } from '#shared/awards/nomination-register.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'

interface Seen {
  readonly id: string
  readonly version: number
}

/** The nomination a clerk acts on, at the version seen. */
export async function loadNomination(db: ReadDb, { id, version }: Seen): Promise<Outcome<Nomination>> {
  const nomination = await findRow(db, nominationRegister, id)
  if (!nomination || nomination.deletedAt !== null) return refuse('not-found', nominationRegister.noun)
  return nomination.version === version ? done(nomination) : refuse('stale')
}

/** A unit's nominations of one kind, in rank order. */
export const rankedOf = (db: ReadDb, quotaId: string) =>
  db
    .selectFrom('nomination')
    .select(['id', 'version', 'rank', 'state'])
    .where('quotaId', '=', quotaId)
    .where('deletedAt', 'is', null)
    .orderBy('rank')
    .orderBy('id')
    .execute()

/** The review after which opinions are being asked; null before the first. */
async function currentReview(db: ReadDb, nominationId: string): Promise<string | null> {
  const review = await db
    .selectFrom('stepTaken')
    .select('id')
    .where('subjectId', '=', nominationId)
    .where('step', '=', 'review')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return review?.id ?? null
}

/** What the authorities answered since the last review, in the order it came in. */
export async function opinionsOf(
  db: ReadDb,
  nominationId: string,
): Promise<{ readonly reviewId: string | null; readonly opinions: AwardOpinion[] }> {
  const reviewId = await currentReview(db, nominationId)
  const opinions = await db
    .selectFrom('awardOpinion')
    .select(['authority', 'answer', 'answeredOn', 'signedBy', 'remark'])
    .where('nominationId', '=', nominationId)
    .where('reviewId', '=', reviewId ?? '')
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute()
  return { reviewId, opinions }
}

/** Another nomination of the same project for the same organisation, family or person. */
export const findTwin = (
  db: ReadDb,
  nomination: Pick<Nomination, 'projectId' | 'kind' | 'name' | 'workUnit' | 'organisationId' | 'familyId'>,
  ownId = '',
) =>
  db
    .selectFrom('nomination')
    .select(['id', 'name', 'unit'])
    .where('projectId', '=', nomination.projectId)
    .where('kind', '=', nomination.kind)
    .where('id', '<>', ownId)
    .where('deletedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('organisationId', '=', nomination.organisationId),
        eb('familyId', '=', nomination.familyId),
        eb.and([eb('name', '=', nomination.name), eb('workUnit', 'is', nomination.workUnit)]),
      ]),
    )
    .executeTakeFirst()

/** The years in which the same holder was commended in the same series and kind, withdrawn ones left out. */
export async function earlierYears(db: ReadDb, nomination: Nomination, series: string): Promise<number[]> {
  const rows = await db
    .selectFrom('commendation')
    .select('year')
    .where('series', '=', series as 'education')
    .where('kind', '=', nomination.kind)
    .where('withdrawnOn', 'is', null)
    .where('deletedAt', 'is', null)
    .where((eb) => {
      const sameName = eb('holder', '=', nomination.name)
      return eb.or([
        eb('organisationId', '=', nomination.organisationId),
        eb('familyId', '=', nomination.familyId),
        nomination.kind === 'collective' ? sameName : eb.and([sameName, eb('unit', 'is', nomination.workUnit)]),
      ])
    })
    .execute()
  return rows.map(({ year }) => year)
}
