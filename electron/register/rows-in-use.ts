import type { ReadDb } from '#electron/context.ts'
import type { Register } from '#shared/register/register.ts'
import { pointers, type Pointer } from './pointers.ts'

const pointersTo = (register: Register): readonly Pointer[] => pointers.filter(({ to }) => to === register.table)

const atOnce = 500

/** The first of these rows that a row in use points at. */
export async function findUsed(db: ReadDb, register: Register, ids: readonly string[]): Promise<string | undefined> {
  for (let begin = 0; begin < ids.length; begin += atOnce)
    for (const { table, column } of pointersTo(register)) {
      const pointing = await db
        .selectFrom(table as 'organisation')
        .select(`${column} as id` as 'id')
        .where(column as 'name', 'in', ids.slice(begin, begin + atOnce))
        .where('deletedAt', 'is', null)
        .executeTakeFirst()
      if (pointing) return pointing.id
    }
  return undefined
}

/** How many rows of what point at a row, as words: “学习型组织 3 条、评估案件 1 条”; empty where none do. */
export async function describeUses(db: ReadDb, register: Register, id: string): Promise<string> {
  const uses: string[] = []
  for (const [table, columns] of Map.groupBy(pointersTo(register), (pointer) => pointer.table)) {
    const { total } = await db
      .selectFrom(table as 'organisation')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('deletedAt', 'is', null)
      .where((eb) => eb.or(columns.map(({ column }) => eb(column as 'name', '=', id))))
      .executeTakeFirstOrThrow()
    if (total > 0) uses.push(`${columns[0]?.label} ${total} 条`)
  }
  return uses.join('、')
}
