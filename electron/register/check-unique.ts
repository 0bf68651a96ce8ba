import type { QueryContext } from '#electron/context.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { Draft } from '#shared/register/check-values.ts'
import type { Register } from '#shared/register/register.ts'
import { namesOf } from './reference-labels.ts'

/**
 * Names the fields whose value another row in use already has, anywhere in the district. A row outside the actor's
 * scope is not named: only that the value is taken.
 */
export async function checkUnique(
  { db, whole }: Pick<QueryContext, 'db' | 'whole'>,
  register: Register,
  draft: Draft,
  id?: string,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  for (const field of register.unique ?? []) {
    const value = draft[field]
    if (value === null || value === undefined) continue
    const other = await whole
      .selectFrom(register.table as 'organisation')
      .select('id')
      .where(field as 'name', '=', String(value))
      .where('deletedAt', 'is', null)
      .$if(id !== undefined, (rows) => rows.where('id', '<>', id ?? ''))
      .executeTakeFirst()
    if (!other) continue
    const declared = register.fields[field]
    const said = declared?.kind === 'reference' ? '' : `“${value}”`
    const name = (await namesOf(db, register.table, [other.id])).get(other.id)
    const holder = name === undefined ? '由其他单位登记' : `登记给“${name}”`
    problems.push({ field, message: `${declared?.label ?? field}${said}已${holder}。请核对是否重复登记。` })
  }
  return problems
}
