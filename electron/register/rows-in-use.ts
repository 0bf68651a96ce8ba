import type { ReadDb } from '#electron/context.ts'
import { registers } from '#shared/registers.ts'
import type { Register } from '#shared/register/register.ts'

/** How many rows of which registers point at a row, as words: “学习型组织 3 条、行政区划 22 条”; empty where none do. */
export async function describeUses(db: ReadDb, register: Register, id: string): Promise<string> {
  const uses: string[] = []
  for (const other of registers as readonly Register[]) {
    const keys = Object.entries(other.fields).flatMap(([key, field]) =>
      field.kind === 'reference' && field.to === register.table ? [key] : [],
    )
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
