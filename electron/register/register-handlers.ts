import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import type { RecordTable } from '#electron/database/tables.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { checkRow, type Draft } from '#shared/register/check-values.ts'
import { normaliseDraft } from '#shared/register/normalise-draft.ts'
import type { RegisterCommands } from '#shared/register/register-commands.ts'
import type { Register, RowIn } from '#shared/register/register.ts'
import { checkUnique } from './check-unique.ts'
import { importRows } from './import-rows.ts'
import { findChoices, findRow, listPage } from './register-queries.ts'
import { historyOf } from './row-history.ts'
import { describeUses } from './rows-in-use.ts'

type Row<R extends Register> = Promise<Outcome<RowIn<R>>>

async function getRow<R extends Register>({ db }: QueryContext, register: R, id: string): Row<R> {
  const row = await findRow(db, register, id)
  return row ? done(row) : refuse('not-found', register.noun)
}

async function createRow<R extends Register>(context: ChangeContext, register: R, draft: Draft): Row<R> {
  const values = normaliseDraft(register.fields, draft)
  const problems = [...checkRow(register, values), ...(await checkUnique(context.db, register, values))]
  if (problems.length > 0) return refuseFields(problems)
  const table = register.table as RecordTable
  const id = context.write.insert(table, values)
  context.write.describe({ label: `登记${register.noun}:${values[register.nameField]}` })
  return getRow(context, register, id)
}

interface Seen {
  readonly id: string
  readonly version: number
}

async function updateRow<R extends Register>(context: ChangeContext, register: R, seen: Seen, draft: Draft): Row<R> {
  const before = await findRow(context.db, register, seen.id)
  if (!before) return refuse('not-found', register.noun)
  const values = normaliseDraft(register.fields, { ...(before as Draft), ...draft })
  const problems = [...checkRow(register, values), ...(await checkUnique(context.db, register, values, seen.id))]
  if (problems.length > 0) return refuseFields(problems)
  const written = context.write.update(register.table as RecordTable, seen.id, seen.version, values)
  if (!written.ok) return written
  context.write.describe({ label: `修改${register.noun}:${values[register.nameField]}` })
  return getRow(context, register, seen.id)
}

async function removeRows(context: ChangeContext, register: Register, rows: readonly Seen[], reason: string) {
  for (const { id, version } of rows) {
    const row = await findRow(context.db, register, id)
    const uses = await describeUses(context.db, register, id)
    if (uses !== '') return refuse('in-use', `“${row?.[register.nameField as 'id'] ?? ''}”(${uses})`)
    const removed = context.write.remove(register.table as RecordTable, id, version)
    if (!removed.ok) return removed
  }
  const why = reason.trim() === '' ? '' : `(${reason.trim()})`
  context.write.describe({ label: `删除${register.noun} ${rows.length} 条${why}` })
  return done({ count: rows.length })
}

async function restoreRows(context: ChangeContext, register: Register, ids: readonly string[]) {
  for (const id of ids) {
    const row = await findRow(context.db, register, id)
    const problems = row ? await checkUnique(context.db, register, row, id) : []
    if (problems.length > 0) return refuseFields(problems)
    const restored = context.write.restore(register.table as RecordTable, id)
    if (!restored.ok) return restored
  }
  context.write.describe({ label: `恢复${register.noun} ${ids.length} 条` })
  return done({ count: ids.length })
}

type Handlers<R extends Register> = HandlersFor<RegisterCommands<R> & Record<string, never>>

/** Derives a register's slice of the handler table from its declaration. */
export function registerHandlers<R extends Register>(register: R): Handlers<R> {
  const { name } = register
  const handlers = {
    [`${name}.list`]: async (context: QueryContext, request: never) => done(await listPage(context, register, request)),
    [`${name}.get`]: (context: QueryContext, { id }: { id: string }) => getRow(context, register, id),
    [`${name}.find`]: async ({ db }: QueryContext, { search, asOf }: { search: string; asOf?: string }) =>
      done(await findChoices(db, register, search, asOf)),
    [`${name}.history`]: async ({ db }: QueryContext, { id }: { id: string }) =>
      done(await historyOf(db, register, id)),
    [`${name}.create`]: (context: ChangeContext, { values }: { values: Draft }) => createRow(context, register, values),
    [`${name}.update`]: (context: ChangeContext, { values, ...seen }: Seen & { values: Draft }) =>
      updateRow(context, register, seen, values),
    [`${name}.remove`]: (context: ChangeContext, { rows, reason }: { rows: Seen[]; reason: string }) =>
      removeRows(context, register, rows, reason),
    [`${name}.restore`]: (context: ChangeContext, { ids }: { ids: string[] }) => restoreRows(context, register, ids),
    [`${name}.import`]: (context: ChangeContext, request: never) => importRows(context, register, request),
  }
  return handlers as unknown as Handlers<R>
}
