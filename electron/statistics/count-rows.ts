import type { QueryContext, ReadDb } from '#electron/context.ts'
import type { Day } from '#shared/calendar/day.ts'
import type { RowSource } from '#shared/statistics/row-source.ts'
import { meetsSource, tableOf } from './source-conditions.ts'

/** What counting needs: the database, and the counts already made at this state of it. */
export type Counting = Pick<QueryContext, 'db' | 'counted'>

/** The rows of a source on a day, before anything is selected. Any of the four tables is asked as if it were `title`. */
export const rowsOf = (db: ReadDb, source: RowSource, day: Day) =>
  db
    .selectFrom(tableOf[source.register] as 'title')
    .where(`${tableOf[source.register]}.deletedAt` as 'title.deletedAt', 'is', null)
    .where((eb) => meetsSource(eb, source, day))

/** How many rows stand behind a source on a day. Counted once for as long as nothing is written. */
export const countRows = ({ db, counted }: Counting, source: RowSource, day: Day): Promise<number> =>
  counted(`figure ${day} ${JSON.stringify(source)}`, async () => {
    const { total } = await rowsOf(db, source, day)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return total
  })
