import type { ReadDb } from '#electron/context.ts'
import { isObjectionOpen, type Objection } from '#shared/publicity/objection.ts'
import type { PublicitySummary } from '#shared/publicity/publicity-commands.ts'
import type { Publicity } from '#shared/publicity/publicity.ts'

const objectionColumns = [
  'id',
  'version',
  'subjectId',
  'raisedBy',
  'raiser',
  'receivedOn',
  'content',
  'investigation',
  'conclusion',
  'repliedOn',
] as const

const periods = (db: ReadDb) =>
  db
    .selectFrom('publicity')
    .select(['id', 'version', 'subjectKind', 'title', 'channel', 'startDay', 'workingDays', 'endDay'])
    .where('deletedAt', 'is', null)

const objectionsOf = (db: ReadDb, publicityId: string): Promise<Objection[]> =>
  db
    .selectFrom('objection')
    .select(objectionColumns)
    .where('publicityId', '=', publicityId)
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute()

/** A publicity period with its list and its objections. */
export async function findPublicity(db: ReadDb, id: string): Promise<Publicity | undefined> {
  const period = await periods(db).where('id', '=', id).executeTakeFirst()
  if (!period) return undefined
  const entries = await db
    .selectFrom('publicityEntry')
    .select(['subjectId', 'name', 'unit', 'note'])
    .where('publicityId', '=', id)
    .orderBy('id')
    .execute()
  return { ...period, entries, objections: await objectionsOf(db, id) }
}

/** The latest period in which a nomination or case was shown. */
export async function findPublicityOf(db: ReadDb, subjectId: string): Promise<Publicity | undefined> {
  const entry = await db
    .selectFrom('publicityEntry')
    .select('publicityId')
    .where('subjectId', '=', subjectId)
    .where('deletedAt', 'is', null)
    .orderBy('publicityId', 'desc')
    .executeTakeFirst()
  return entry && findPublicity(db, entry.publicityId)
}

/** Every period, newest first, with how many names it shows and how many objections are open. */
export async function listPublicities(db: ReadDb): Promise<PublicitySummary[]> {
  const rows = await periods(db)
    .select((eb) =>
      eb
        .selectFrom('publicityEntry')
        .select((inner) => inner.fn.countAll<number>().as('total'))
        .whereRef('publicityEntry.publicityId', '=', 'publicity.id')
        .as('names'),
    )
    .orderBy('startDay', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const raised = await db
    .selectFrom('objection')
    .select(['publicityId', 'raisedBy', 'conclusion', 'repliedOn'])
    .where('deletedAt', 'is', null)
    .execute()
  const open = Map.groupBy(raised.filter(isObjectionOpen), ({ publicityId }) => publicityId)
  return rows.map((row) => ({ ...row, names: row.names ?? 0, openObjections: open.get(row.id)?.length ?? 0 }))
}

/** One objection and the period it belongs to. */
export const findObjection = (db: ReadDb, id: string) =>
  db
    .selectFrom('objection')
    .select([...objectionColumns, 'publicityId'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
