import type { ChangeContext, QueryContext } from '#electron/context.ts'
import type { RecordTable } from '#electron/database/tables.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import type { Draft } from '#shared/register/check-values.ts'
import { normaliseDraft } from '#shared/register/normalise-draft.ts'
import { wordRemoval } from '#shared/register/removal.ts'
import type { Register, RowIn } from '#shared/register/register.ts'
import { checkReferences } from './check-references.ts'
import { checkUnique } from './check-unique.ts'
import { checkTouched, findSealed, openValues, untouchedOf, withoutMasks, writtenOf } from './sealed-row.ts'
import { namesOf } from './reference-labels.ts'
import { findRow, findStored } from './register-queries.ts'
import { describeUses, findUsed } from './rows-in-use.ts'

type Row<R extends Register> = Promise<Outcome<RowIn<R>>>

export async function getRow<R extends Register>({ db }: QueryContext, register: R, id: string): Row<R> {
  const row = await findRow(db, register, id)
  return row ? done(row) : refuse('not-found', register.noun)
}

/** What is wrong with a row about to be stored: its values, what it shares with others, what it points at. */
async function problemsOf(
  context: ChangeContext,
  register: Register,
  values: Draft,
  before?: Seen & Draft,
  untouched: ReadonlySet<string> = new Set(),
) {
  const wrong = checkTouched(register, values, untouched)
  if (wrong.length > 0) return wrong
  return [
    ...(await checkUnique(context, register, values, before?.id)),
    ...(await checkReferences(context.db, register, values, before)),
  ]
}

/** Adds a checked row; procedures that fill fixed fields call it themselves. */
export async function createRow<R extends Register>(context: ChangeContext, register: R, draft: Draft): Row<R> {
  const values = normaliseDraft(register.fields, draft)
  const problems = await problemsOf(context, register, values)
  if (problems.length > 0) return refuseFields(problems)
  const table = register.table as RecordTable
  const id = context.write.insert(table, values)
  context.write.describe({ label: `登记${register.noun}:${values[register.nameField]}` })
  return getRow(context, register, id)
}

export interface Seen {
  readonly id: string
  readonly version: number
}

/** Changes a checked row seen at a version. */
export async function updateRow<R extends Register>(
  context: ChangeContext,
  register: R,
  seen: Seen,
  draft: Draft,
): Row<R> {
  const before = await findSealed(context, register, seen.id)
  if (!before || before.deletedAt !== null) return refuse('not-found', register.noun)
  if (before.version !== seen.version) return refuse('stale')
  const typed = withoutMasks(context, register, before, draft)
  const untouched = untouchedOf(register, typed)
  const values = normaliseDraft(register.fields, { ...openValues(context, register, before), ...typed })
  const problems = await problemsOf(context, register, values, before, untouched)
  if (problems.length > 0) return refuseFields(problems)
  const changes = writtenOf(values, untouched)
  const written = context.write.update(register.table as RecordTable, seen.id, seen.version, changes)
  if (!written.ok) return written
  context.write.describe({ label: `修改${register.noun}:${values[register.nameField]}` })
  return getRow(context, register, seen.id)
}

/** Removes first and asks then: a street may go together with its communities, but not without them. */
export async function removeRows(context: ChangeContext, register: Register, rows: readonly Seen[], reason: string) {
  const { write } = context
  for (const { id, version } of rows) {
    const removed = write.remove(register.table as RecordTable, id, version)
    if (!removed.ok) return removed.problem.code === 'not-found' ? refuse('not-found', register.noun) : removed
  }
  const used = await findUsed(
    context,
    register,
    rows.map(({ id }) => id),
  )
  if (used)
    return refuse(
      'still-used',
      `“${await nameOf(context, register, used)}”(${await describeUses(context, register, used)})`,
    )
  write.describe({ label: wordRemoval(register.noun, rows.length, reason) })
  return done({ count: rows.length })
}

const nameOf = async ({ db }: QueryContext, register: Register, id: string): Promise<string> =>
  (await namesOf(db, register.table, [id])).get(id) ?? register.noun

/** Restores first and asks then, so that rows that belong together come back together. */
export async function restoreRows(context: ChangeContext, register: Register, ids: readonly string[]) {
  const { db, write } = context
  const found = await findStored(db, register, ids)
  if (found.length < new Set(ids).size) return refuse('not-found', register.noun)
  const rows = found.filter(({ deletedAt }) => deletedAt !== null)
  for (const { id } of rows) write.restore(register.table as RecordTable, id)
  for (const row of rows) {
    const problems = [
      ...(await checkUnique(context, register, row, row.id)),
      ...(await checkReferences(db, register, row)),
    ]
    if (problems.length > 0) return refuseFields(problems)
  }
  write.describe({ label: `恢复${register.noun} ${rows.length} 条` })
  return done({ count: rows.length })
}
