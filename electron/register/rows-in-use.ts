import type { ReadDb } from '#electron/context.ts'
import { registers } from '#shared/registers.ts'
import type { Register } from '#shared/register/register.ts'

/** The reference fields of a register that point at a table. */
const pointersOf = (from: Register, table: string): string[] =>
  Object.entries(from.fields).flatMap(([key, field]) => (field.kind === 'reference' && field.to === table ? [key] : []))

const atOnce = 500

/** The first of these rows that a row in use points at. */
export async function findUsed(db: ReadDb, register: Register, ids: readonly string[]): Promise<string | undefined> {
  for (let begin = 0; begin < ids.length; begin += atOnce)
    for (const other of registers as readonly Register[])
      for (const key of pointersOf(other, register.table)) {
        const pointing = await db
          .selectFrom(other.table as 'organisation')
          .select(`${key} as id` as 'id')
          .where(key as 'name', 'in', ids.slice(begin, begin + atOnce))
          .where('deletedAt', 'is', null)
          .executeTakeFirst()
        if (pointing) return pointing.id
      }
  return undefined
}

/** How many rows of which registers point at a row, as words: “学习型组织 3 条、行政区划 22 条”; empty where none do. */
export async function describeUses(db: ReadDb, register: Register, id: string): Promise<string> {
  const uses: string[] = []
  for (const other of registers as readonly Register[]) {
    const keys = pointersOf(other, register.table)
    if (keys.length === 0) continue
    const { total } = await db
      .selectFrom(other.table as 'organisation')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('deletedAt', 'is', null)
      .where((eb) => eb.or(keys.map((key) => eb(key as 'name', '=', id))))
      .executeTakeFirstOrThrow()
    if (total > 0) uses.push(`${other.label} ${total} 条`)
  }
  return uses.join('、')
}
