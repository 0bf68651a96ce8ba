import type { ReadDb } from '#electron/context.ts'
import { standTogether } from '#shared/titles/title-period.ts'

/** Two titles of one kind and level that one organisation or family holds at the same time. */
export interface TitleConflict {
  readonly key: string
  readonly holder: string
}

/** The titles of those who have more than one of a kind and level; almost all have one, so few are read. */
const readRepeated = (db: ReadDb, holding: 'organisationId' | 'familyId') =>
  db
    .selectFrom('title')
    .select(['id', 'holder', 'kind', 'level', 'awardedOn', 'validTo', 'withdrawnOn', `${holding} as heldBy`])
    .where('deletedAt', 'is', null)
    .where(holding, 'in', (eb) =>
      eb
        .selectFrom('title')
        .select(holding)
        .where('deletedAt', 'is', null)
        .where(holding, 'is not', null)
        .groupBy([holding, 'kind', 'level'])
        .having((inner) => inner.fn.countAll<number>(), '>', 1),
    )
    .orderBy('id')
    .execute()

/** Every pair of titles in use that one holder has twice at one time. Titles without a registered holder are not compared. */
export async function findTitleConflicts(db: ReadDb): Promise<TitleConflict[]> {
  const repeated = [...(await readRepeated(db, 'organisationId')), ...(await readRepeated(db, 'familyId'))]
  const alike = Map.groupBy(repeated, ({ heldBy, kind, level }) => `${heldBy} ${kind} ${level}`)
  return [...alike.values()].flatMap((titles) =>
    titles.flatMap((one, place) =>
      titles
        .slice(place + 1)
        .filter((other) => standTogether(one, other))
        .map((other) => ({ key: `${one.id} ${other.id}`, holder: other.holder })),
    ),
  )
}
