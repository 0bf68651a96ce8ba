import type { QueryContext, ReadDb } from '#electron/context.ts'
import type { Register } from '#shared/register/register.ts'
import { pointers, type Pointer } from './pointers.ts'

type Readers = Pick<QueryContext, 'db' | 'whole'>

const pointersTo = (register: Register): readonly Pointer[] => pointers.filter(({ to }) => to === register.table)

const atOnce = 500

/** The first of these rows that a row in use points at, wherever in the district that one lies. */
export async function findUsed(
  { whole }: Pick<QueryContext, 'whole'>,
  register: Register,
  ids: readonly string[],
): Promise<string | undefined> {
  for (let begin = 0; begin < ids.length; begin += atOnce)
    for (const { table, column } of pointersTo(register)) {
      const pointing = await whole
        .selectFrom(table as 'organisation')
        .select(`${column} as id` as 'id')
        .where(column as 'name', 'in', ids.slice(begin, begin + atOnce))
        .where('deletedAt', 'is', null)
        .executeTakeFirst()
      if (pointing) return pointing.id
    }
  return undefined
}

async function countUses(db: ReadDb, table: string, columns: readonly Pointer[], id: string): Promise<number> {
  const { total } = await db
    .selectFrom(table as 'organisation')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('deletedAt', 'is', null)
    .where((eb) => eb.or(columns.map(({ column }) => eb(column as 'name', '=', id))))
    .executeTakeFirstOrThrow()
  return total
}

/**
 * How many rows of what point at a row, as words: “学习型组织 3 条、评估案件 1 条”; empty where none do. Of those
 * outside the actor's scope it is said only that there are some.
 */
export async function describeUses({ db, whole }: Readers, register: Register, id: string): Promise<string> {
  const uses: string[] = []
  let isUsedElsewhere = false
  for (const [table, columns] of Map.groupBy(pointersTo(register), (pointer) => pointer.table)) {
    const seen = await countUses(db, table, columns, id)
    if (seen > 0) uses.push(`${columns[0]?.label} ${seen} 条`)
    isUsedElsewhere ||= (await countUses(whole, table, columns, id)) > seen
  }
  return [...uses, ...(isUsedElsewhere ? ['其他单位的记录'] : [])].join('、')
}
