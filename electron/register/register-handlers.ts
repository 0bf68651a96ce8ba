import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { done, refuse, refuseFields, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import type { Draft } from '#shared/register/check-values.ts'
import type { PageRequest } from '#shared/register/page.ts'
import type { Finding, ImportRequest, RegisterCommands } from '#shared/register/register-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { createRow, getRow, removeRows, restoreRows, updateRow, type Seen } from './change-rows.ts'
import { importRequested } from './import-requested.ts'
import { openExport, shelveTemplate } from './export-handlers.ts'
import { strangeFields } from './page-query.ts'
import { pasteRows } from './paste-rows.ts'
import { readScope } from './region-scope.ts'
import { describeRemovals, findCompanions, isPlainlyRestored } from './removed-rows.ts'
import { findChoices, findRow, findStored, listPage } from './register-queries.ts'
import { historyOf } from './row-history.ts'

/** Fields a procedure fills are shown in forms and never typed; a form that sends one changed is refused. */
const fixedFieldsTouched = (register: Register, values: Draft, before?: Draft): FieldProblem[] =>
  Object.entries(register.fields).flatMap(([field, { label, fixed }]) =>
    fixed && values[field] !== undefined && (values[field] ?? null) !== (before?.[field] ?? null)
      ? [{ field, message: `${label}由办理程序填写,不能手工修改。` }]
      : [],
  )

/** A form without a place is told to fill it in, not that it lies elsewhere. */
const isPlaced = ({ regionField }: Register, values: Draft): boolean =>
  regionField !== undefined && (values[regionField] ?? '') !== ''

async function strayRows(context: ChangeContext, register: Register, ids: readonly string[]): Promise<FieldProblem[]> {
  const checkScope = await readScope(context, register)
  return (await findStored(context.db, register, ids)).flatMap((row) => checkScope(row)).slice(0, 1)
}

type Owners = readonly { readonly register: string; readonly ids: readonly string[] }[]

/** Brings back what the rows one restores belong to, in so far as one might do that by itself. */
async function bringOwners(context: ChangeContext, owners: Owners): Promise<Outcome<undefined>> {
  for (const { register: name, ids } of owners) {
    const owner = (registers as readonly Register[]).find((register) => register.name === name)
    if (!owner || !isPlainlyRestored(owner) || !context.mayCommand(`${name}.restore`))
      return refuse('not-permitted', `恢复${owner?.noun ?? '所属记录'}`)
    const stray = await strayRows(context, owner, ids)
    if (stray.length > 0) return refuseFields(stray)
    const restored = await restoreRows(context, owner, ids)
    if (!restored.ok) return restored
  }
  return done(undefined)
}

type Handlers<R extends Register> = HandlersFor<RegisterCommands<R> & Record<string, never>>

/** Derives a register's slice of the handler table from its declaration. */
export function registerHandlers<R extends Register>(register: R): Handlers<R> {
  const { name } = register
  const handlers = {
    [`${name}.list`]: async (context: QueryContext, request: PageRequest) => {
      const strange = strangeFields(register, request)
      return strange.length > 0 ? refuseFields(strange) : done(await listPage(context, register, request))
    },
    [`${name}.get`]: (context: QueryContext, { id }: { id: string }) => getRow(context, register, id),
    [`${name}.find`]: async ({ db }: QueryContext, asked: Finding) => {
      const strange = strangeFields(register, asked)
      return strange.length > 0 ? refuseFields(strange) : done(await findChoices(db, register, asked))
    },
    [`${name}.history`]: async (context: QueryContext, { id }: { id: string }) =>
      done(await historyOf(context, register, id)),
    [`${name}.removals`]: async (context: QueryContext, { ids }: { ids: string[] }) =>
      done(await describeRemovals(context, register, ids)),
    [`${name}.companions`]: async (context: QueryContext, { ids }: { ids: string[] }) =>
      done(await findCompanions(context, register, ids)),
    [`${name}.create`]: async (context: ChangeContext, { values }: { values: Draft }) => {
      const stray = (await readScope(context, register))(values)
      const problems = [...fixedFieldsTouched(register, values), ...(isPlaced(register, values) ? stray : [])]
      return problems.length > 0 ? refuseFields(problems) : createRow(context, register, values)
    },
    [`${name}.update`]: async (context: ChangeContext, { values, ...seen }: Seen & { values: Draft }) => {
      const before: Draft | undefined = await findRow(context.db, register, seen.id)
      const checkScope = await readScope(context, register)
      const moved = checkScope(before, before && { ...before, ...values })
      const problems = [...fixedFieldsTouched(register, values, before), ...moved]
      return problems.length > 0 ? refuseFields(problems) : updateRow(context, register, seen, values)
    },
    [`${name}.remove`]: async (context: ChangeContext, { rows, reason }: { rows: Seen[]; reason: string }) => {
      const stray = await strayRows(
        context,
        register,
        rows.map(({ id }) => id),
      )
      return stray.length > 0 ? refuseFields(stray) : removeRows(context, register, rows, reason)
    },
    [`${name}.restore`]: async (context: ChangeContext, { ids, owners = [] }: { ids: string[]; owners?: Owners }) => {
      const brought = await bringOwners(context, owners)
      if (!brought.ok) return brought
      const stray = await strayRows(context, register, ids)
      return stray.length > 0 ? refuseFields(stray) : restoreRows(context, register, ids)
    },
    [`${name}.import`]: (context: ChangeContext, request: ImportRequest) => importRequested(context, register, request),
    [`${name}.export`]: (context: QueryContext, request: never) => openExport(context, register, request),
    [`${name}.template`]: (context: QueryContext) => shelveTemplate(context, register),
    [`${name}.paste`]: (context: ChangeContext, request: never) => pasteRows(context, register, request),
  }
  return handlers as unknown as Handlers<R>
}
