import type { QueryContext } from '#electron/context.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { Draft } from '#shared/register/check-values.ts'
import type { Register } from '#shared/register/register.ts'
import { namesOf } from './reference-labels.ts'

/** What stands against writing a row of a register: that it lies outside the area the account answers for. */
export type CheckScope = (row: Draft | undefined) => FieldProblem[]

/**
 * A street writes the rows of its own street and the communities below it; an account without a region writes all.
 * Rows without a place belong to the whole district.
 */
export async function readScope({ db, actor }: QueryContext, register: Register): Promise<CheckScope> {
  const { regionField: field, noun, nameField } = register
  if (actor.regionId === null || field === undefined) return () => []
  const own = actor.regionId
  const lower = await db.selectFrom('region').select('id').where('parentId', '=', own).execute()
  const regions = new Set([own, ...lower.map(({ id }) => id)])
  const place = (await namesOf(db, 'region', [own])).get(own) ?? ''
  return (row) =>
    row === undefined || regions.has(String(row[field] ?? ''))
      ? []
      : [
          {
            field,
            message: `${noun}“${row[nameField] ?? ''}”不在您负责的${place}。请由所属街道或区学习办办理。`,
          },
        ]
}
