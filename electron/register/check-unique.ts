import type { ReadDb } from '#electron/context.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { Draft } from '#shared/register/check-values.ts'
import type { Register } from '#shared/register/register.ts'

/** Names the fields whose value another row in use already has. */
export async function checkUnique(db: ReadDb, register: Register, draft: Draft, id?: string): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  for (const field of register.unique ?? []) {
    const value = draft[field]
    if (value === null || value === undefined) continue
    const other = (await db
      .selectFrom(register.table as 'organisation')
      .select(['id', `${register.nameField} as name` as 'name'])
      .where(field as 'name', '=', String(value))
      .where('deletedAt', 'is', null)
      .$if(id !== undefined, (rows) => rows.where('id', '<>', id ?? ''))
      .executeTakeFirst()) as { name: string } | undefined
    const declared = register.fields[field]
    const said = declared?.kind === 'reference' ? '' : `“${value}”`
    const label = declared?.label ?? field
    if (other) problems.push({ field, message: `${label}${said}已登记给“${other.name}”。请核对是否重复登记。` })
  }
  return problems
}
