import type { QueryContext, ReadDb } from '#electron/context.ts'
import type { Changes, Operation } from '#electron/database/operation-log.ts'
import type { Command } from '#shared/command/define.ts'
import { contract } from '#shared/contract.ts'
import type { PastAct } from '#shared/history/choose-act.ts'

/** How far back undo looks. */
const reach = 200

type Row = PastAct & { at: string; actorName: string; source: string; rowCount: number }

/** What people arrange for themselves is nobody's business and no step of the work. */
const ownCommands = Object.entries(contract as Readonly<Record<string, Command>>).flatMap(([name, { isOwn }]) =>
  isOwn ? [name] : [],
)

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
    .where('act.command', 'not in', ownCommands)
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

/** The command that did what an act did, or what it took back. */
export async function commandOf(db: ReadDb, act: Pick<PastAct, 'txId' | 'undoes'>): Promise<string> {
  const { command } = await db
    .selectFrom('act')
    .select('command')
    .where('txId', '=', act.undoes ?? act.txId)
    .executeTakeFirstOrThrow()
  return command
}

/** The acts the actor sees, newest first. */
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

const atOnce = 500

/** The rows of these operations that are no longer the actor's to change, since they lie elsewhere now. */
export async function rowsAway(
  { db, whole }: Pick<QueryContext, 'db' | 'whole'>,
  operations: readonly Operation[],
): Promise<ReadonlySet<string>> {
  const away = new Set<string>()
  for (const [table, some] of Map.groupBy(operations, (operation) => operation.table)) {
    const ids = [...new Set(some.map(({ rowId }) => rowId))]
    for (let begin = 0; begin < ids.length; begin += atOnce) {
      const read = (reader: ReadDb) =>
        reader
          .selectFrom(table as 'organisation')
          .select('id')
          .where('id', 'in', ids.slice(begin, begin + atOnce))
          .execute()
      const seen = new Set((await read(db)).map(({ id }) => id))
      for (const { id } of await read(whole)) if (!seen.has(id)) away.add(id)
    }
  }
  return away
}

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
