import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { done, refuseFields, type FieldProblem } from '#shared/command/outcome.ts'
import type { Draft } from '#shared/register/check-values.ts'
import type { PageRequest } from '#shared/register/page.ts'
import type { Finding, RegisterCommands } from '#shared/register/register-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { createRow, getRow, removeRows, restoreRows, updateRow, type Seen } from './change-rows.ts'
import { importRows } from './import-rows.ts'
import { strangeFields } from './page-query.ts'
import { findChoices, findRow, listPage } from './register-queries.ts'
import { historyOf } from './row-history.ts'

/** Fields a procedure fills are shown in forms and never typed; a form that sends one changed is refused. */
const fixedFieldsTouched = (register: Register, values: Draft, before?: Draft): FieldProblem[] =>
  Object.entries(register.fields).flatMap(([field, { label, fixed }]) =>
    fixed && values[field] !== undefined && (values[field] ?? null) !== (before?.[field] ?? null)
      ? [{ field, message: `${label}由办理程序填写,不能手工修改。` }]
      : [],
  )

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
    [`${name}.history`]: async ({ db }: QueryContext, { id }: { id: string }) =>
      done(await historyOf(db, register, id)),
    [`${name}.create`]: async (context: ChangeContext, { values }: { values: Draft }) => {
      const touched = fixedFieldsTouched(register, values)
      return touched.length > 0 ? refuseFields(touched) : createRow(context, register, values)
    },
    [`${name}.update`]: async (context: ChangeContext, { values, ...seen }: Seen & { values: Draft }) => {
      const touched = fixedFieldsTouched(register, values, await findRow(context.db, register, seen.id))
      return touched.length > 0 ? refuseFields(touched) : updateRow(context, register, seen, values)
    },
    [`${name}.remove`]: (context: ChangeContext, { rows, reason }: { rows: Seen[]; reason: string }) =>
      removeRows(context, register, rows, reason),
    [`${name}.restore`]: (context: ChangeContext, { ids }: { ids: string[] }) => restoreRows(context, register, ids),
    [`${name}.import`]: (context: ChangeContext, request: never) => importRows(context, register, request),
  }
  return handlers as unknown as Handlers<R>
}
