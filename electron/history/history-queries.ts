import type { ReadDb } from '#electron/context.ts'
import type { Changes, Operation } from '#electron/database/operation-log.ts'
import type { PastAct } from '#shared/history/choose-act.ts'

/** How far back undo looks. */
const reach = 200

type Row = PastAct & { at: string; actorName: string; source: string; rowCount: number }

const acts = (db: ReadDb, limit: number) =>
  db
    .selectFrom('act')
    .select([
      'act.txId',
      'act.at',
      'act.actorName',
      'act.label',
      'act.source',
      'act.rowCount',
      'act.undoable',
      'act.undoes',
      'act.undoneBy',
    ])
    .orderBy('act.seq', 'desc')
    .limit(limit)

const fromStored = <A extends { undoable: 0 | 1 }>(act: A) => ({ ...act, undoable: act.undoable === 1 })

/**
 * One account's acts, newest first, as undo and redo choose from them: what was done, and what is taken back
 * at this moment. Undoing and redoing the same act a hundred times leaves the acts before it in reach.
 */
export const actsOf = async (db: ReadDb, actorId: string): Promise<Row[]> =>
  (
    await acts(db, reach)
      .leftJoin('act as earlier', 'earlier.txId', 'act.undoes')
      .where('act.actorId', '=', actorId)
      .where('earlier.undoes', 'is', null)
      .where((eb) => eb.or([eb('act.undoes', 'is', null), eb('act.undoneBy', 'is', null)]))
      .execute()
  ).map(fromStored)

/** Everybody's acts, newest first. */
export const listActs = async (db: ReadDb, limit: number): Promise<Row[]> =>
  (await acts(db, limit).execute()).map(fromStored)

/**
 * Whether somebody has taken a step since with a subject this act wrote to: what was put forward, reviewed or shown to
 * the public stays as it was then, and the step an act took is taken back only while it is the last.
 */
export async function isPassedBy(db: ReadDb, txId: string, operations: readonly Operation[]): Promise<boolean> {
  const { last } = await db
    .selectFrom('operation')
    .select((eb) => eb.fn.max('hlc').as('last'))
    .where('txId', '=', txId)
    .executeTakeFirstOrThrow()
  const later = await db
    .selectFrom('stepTaken')
    .innerJoin('operation', 'operation.rowId', 'stepTaken.id')
    .select('stepTaken.subjectId')
    .distinct()
    .where('operation.hlc', '>', last ?? '')
    .where('stepTaken.deletedAt', 'is', null)
    .execute()
  const moved = new Set(later.map(({ subjectId }) => subjectId))
  return operations.some(({ table, rowId, changes }) => moved.has(table === 'stepTaken' ? subjectOf(changes) : rowId))
}

const subjectOf = (changes: Changes): string => String(changes['subjectId']?.find((id) => id !== null))

/** What an act wrote, in the order it was written. */
export async function operationsOf(db: ReadDb, txId: string): Promise<Operation[]> {
  const rows = await db
    .selectFrom('operation')
    .select(['tableName', 'rowId', 'kind', 'changes', 'baseVersion'])
    .where('txId', '=', txId)
    .orderBy('devSeq')
    .execute()
  return rows.map(({ tableName, changes, ...row }) => ({
    ...row,
    table: tableName,
    changes: JSON.parse(changes) as Changes,
  }))
}
