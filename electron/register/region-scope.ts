import type { QueryContext } from '#electron/context.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { Draft } from '#shared/register/check-values.ts'
import type { Register } from '#shared/register/register.ts'
import { namesOf } from './reference-labels.ts'

/** What stands against writing a row of a register: that it lies outside the area the account answers for. */
export type CheckScope = (before: Draft | undefined, after?: Draft) => FieldProblem[]

/** The area in words: 德胜街道, or 范围 where it is no single region. */
async function wordArea({ db, actor }: QueryContext): Promise<string> {
  const { regionId, scope } = actor
  if (regionId === null || scope === 'custom') return '范围'
  return (await namesOf(db, 'region', [regionId])).get(regionId) ?? '范围'
}

/**
 * A street writes the rows of its own street and the communities below it, everybody those of the regions their scope
 * reaches; who sees everything writes all. Rows without a place belong to the whole district. The database refuses
 * the same by itself; here it is said under the field.
 */
export async function readScope(context: QueryContext, register: Register): Promise<CheckScope> {
  const { db } = context
  const { regionField: field, noun, nameField, fields } = register
  const { writesAnywhere } = await db.selectFrom('scopeInForce').select('writesAnywhere').executeTakeFirstOrThrow()
  if (writesAnywhere || field === undefined) return () => []
  const ground = await db.selectFrom('scopeGround').select('id').execute()
  const regions = new Set(ground.map(({ id }) => id))
  const area = await wordArea(context)
  const isOutside = (row: Draft | undefined): boolean => row !== undefined && !regions.has(String(row[field] ?? ''))
  return (before, after) => {
    const row = before ?? after
    if (isOutside(row))
      return [{ field, message: `${noun}“${row?.[nameField] ?? ''}”不在您负责的${area}。请由所属街道或区学习办办理。` }]
    const label = fields[field]?.label ?? '所属区划'
    return isOutside(after)
      ? [{ field, message: `${label}不在您负责的${area}。请改选${area}之内的,或由区学习办办理。` }]
      : []
  }
}
