import type { QueryContext, ReadDb } from '#electron/context.ts'
import { erasedName, erasedValue } from '#shared/register/erased.ts'
import type { RowHistory } from '#shared/history/row-history.ts'
import { formatValue } from '#shared/register/format-value.ts'
import type { Register } from '#shared/register/register.ts'
import { namesOf } from './reference-labels.ts'

type Cell = string | number | null
type Pair = readonly [Cell, Cell]

const bookkeeping = new Set(['id', 'version'])

type Readers = Pick<QueryContext, 'db' | 'whole' | 'seals'>

/** The changes of a row the actor sees; whoever made them and in the course of what, it is this row's history. */
async function operationsOf({ db, whole }: Readers, register: Register, id: string) {
  const seen = await db
    .selectFrom(register.table as 'organisation')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) return []
  return whole
    .selectFrom('operation')
    .innerJoin('act', 'act.txId', 'operation.txId')
    .select(['operation.txId', 'act.at', 'act.actorName', 'act.label', 'operation.source', 'operation.changes'])
    .where('operation.rowId', '=', id)
    .where('operation.tableName', '=', register.table)
    .orderBy('operation.devSeq', 'desc')
    .execute()
}

/** Every change of one row, newest first, in the words of its register; protected values masked. */
export async function historyOf(readers: Readers, register: Register, id: string): Promise<RowHistory> {
  const { db, seals } = readers
  const operations = await operationsOf(readers, register, id)
  const parsed = operations.map(({ changes, ...operation }) => ({
    ...operation,
    pairs: Object.entries(JSON.parse(changes) as Record<string, Pair>).filter(([column]) => !bookkeeping.has(column)),
  }))
  const names = await referenceNames(
    db,
    register,
    parsed.flatMap(({ pairs }) => pairs),
  )
  const show = (column: string, value: Cell): string => {
    const field = register.fields[column]
    if (value === erasedValue) return erasedName
    if (field?.mask !== undefined && typeof value === 'string') return seals.masked(register.table, column, id, value)
    if (field) return formatValue(field, value, names.get(String(value)))
    return value === null ? '在用' : '在回收站'
  }
  return parsed.map(({ txId, at, actorName, label, source, pairs }) => ({
    txId,
    at,
    actorName,
    act: label,
    source,
    changes: pairs.map(([column, [before, after]]) => ({
      field: column,
      label: register.fields[column]?.label ?? '状态',
      before: show(column, before),
      after: show(column, after),
    })),
  }))
}

async function referenceNames(db: ReadDb, register: Register, pairs: readonly (readonly [string, Pair])[]) {
  const names = new Map<string, string>()
  for (const [column, [before, after]] of pairs) {
    const field = register.fields[column]
    if (field?.kind !== 'reference') continue
    const ids = [before, after].filter((value): value is string => typeof value === 'string')
    for (const [id, name] of await namesOf(db, field.to, ids)) names.set(id, name)
  }
  return names
}
