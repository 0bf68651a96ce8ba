import type { ReadDb } from '#electron/context.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { Draft } from '#shared/register/check-values.ts'
import type { Register } from '#shared/register/register.ts'

/**
 * Names the fields that point at a row that does not exist or lies in the recycle bin.
 * What `before` already pointed at is left as it is: an old row may be corrected without being moved.
 */
export async function checkReferences(
  db: ReadDb,
  register: Register,
  draft: Draft,
  before: Draft = {},
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  for (const [field, { kind, label, ...rest }] of Object.entries(register.fields)) {
    const id = draft[field] ?? null
    if (kind !== 'reference' || !('to' in rest) || id === null || id === before[field]) continue
    const row = await db
      .selectFrom(rest.to as 'organisation')
      .select('deletedAt')
      .where('id', '=', String(id))
      .executeTakeFirst()
    if (row === undefined) problems.push({ field, message: `${label}所选的记录不存在。请重新选择。` })
    else if (row.deletedAt !== null)
      problems.push({ field, message: `${label}所选的记录在回收站中。请先恢复它,或另选一条。` })
  }
  return problems
}
