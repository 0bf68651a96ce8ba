import type { QueryContext, ReadDb } from '#electron/context.ts'
import { scopeOf } from '#shared/command/scope.ts'
import type { Day } from '#shared/calendar/day.ts'
import type { RowSource, TitleSource } from '#shared/statistics/row-source.ts'
import { meetsSource, tableOf } from './source-conditions.ts'

/** What counting needs: the whole district, whose figures they are, and the counts already made at this state of it. */
export type Counting = Pick<QueryContext, 'whole' | 'counted'>

/** The rows of a source on a day, before anything is selected. Any of the four tables is asked as if it were `title`. */
export const rowsOf = (db: ReadDb, source: RowSource, day: Day) =>
  db
    .selectFrom(tableOf[source.register] as 'title')
    .where(`${tableOf[source.register]}.deletedAt` as 'title.deletedAt', 'is', null)
    .where((eb) => meetsSource(eb, source, day))

/** Titles ever awarded, from the tally the database keeps: as quick for 330,550 families as for a few. */
async function tallyTitles(db: ReadDb, { kind, levels, awardedIn }: TitleSource, day: Day): Promise<number> {
  const { total } = await db
    .selectFrom('titleTally')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('titles'), eb.val(0)).as('total'))
    .where('kind', '=', kind)
    .where('level', 'in', levels)
    .where('awardedOn', '<=', day)
    .$if(awardedIn !== undefined, (rows) =>
      rows.where((eb) => eb.between('awardedOn', `${awardedIn}-01-01`, `${awardedIn}-12-31`)),
    )
    .executeTakeFirstOrThrow()
  return total
}

/** How many rows stand behind a source on a day. Counted once for as long as nothing is written. */
export const countRows = ({ whole, counted }: Counting, source: RowSource, day: Day): Promise<number> =>
  counted(`figure ${day} ${JSON.stringify(source)}`, async () => {
    if (source.register === 'titles' && !source.inForce) return tallyTitles(whole, source, day)
    return countIn(whole, source, day)
  })

async function countIn(db: ReadDb, source: RowSource, day: Day): Promise<number> {
  const { total } = await rowsOf(db, source, day)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** How many of them the actor sees. */
export const countSeen = (context: QueryContext, source: RowSource, day: Day): Promise<number> =>
  scopeOf(context.actor) === 'everything'
    ? countRows(context, source, day)
    : context.counted(`seen ${day} ${JSON.stringify(source)}`, () => countIn(context.db, source, day))
