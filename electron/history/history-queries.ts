import type { ReadDb } from '#electron/context.ts'
import type { Changes, Operation } from '#electron/database/operation-log.ts'
import type { PastAct } from '#shared/history/choose-act.ts'

/** How far back undo looks. */
const reach = 200

type Row = PastAct & { at: string; actorName: string; source: string; rowCount: number }

const acts = (db: ReadDb, limit: number) =>
  db
    .selectFrom('act')
    .select(['txId', 'at', 'actorName', 'label', 'source', 'rowCount', 'undoable', 'undoes', 'undoneBy'])
    .orderBy('txId', 'desc')
    .limit(limit)

const fromStored = <A extends { undoable: 0 | 1 }>(act: A) => ({ ...act, undoable: act.undoable === 1 })

/** One account's acts, newest first. */
export const actsOf = async (db: ReadDb, actorId: string): Promise<Row[]> =>
  (await acts(db, reach).where('actorId', '=', actorId).execute()).map(fromStored)

/** Everybody's acts, newest first. */
export const listActs = async (db: ReadDb, limit: number): Promise<Row[]> =>
  (await acts(db, limit).execute()).map(fromStored)

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
