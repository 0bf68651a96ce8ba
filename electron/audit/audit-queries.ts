import type { ReadDb } from '#electron/context.ts'
import { wordDone, wordResult } from '#shared/audit/line-words.ts'
import type { AuditEntry, AuditFilter } from '#shared/audit/audit-commands.ts'
import { addDays, type Day } from '#shared/calendar/day.ts'
import type { Command } from '#shared/command/define.ts'
import { contract, type CommandName } from '#shared/contract.ts'

/** The instant a day begins in Beijing, ISO-8601 UTC, which compares as text with those of the lines. */
export const beginningOf = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString()

/** The lines that answer a filter, before order and page. */
export function matchingLines(db: ReadDb, { from, to, kinds, person, result, text }: AuditFilter) {
  let lines = db.selectFrom('audit')
  if (from !== undefined) lines = lines.where('at', '>=', beginningOf(from))
  if (to !== undefined) lines = lines.where('at', '<', beginningOf(addDays(to, 1)))
  if (kinds !== undefined) lines = lines.where('kind', 'in', kinds)
  if (person) lines = lines.where((eb) => eb(eb.fn('instr', ['actorName', eb.val(person)]), '>', 0))
  if (result !== undefined) lines = lines.where('result', result === 'ok' ? '=' : '<>', 'ok')
  if (text)
    lines = lines.where((eb) =>
      eb.or((['label', 'object', 'station'] as const).map((name) => eb(eb.fn('instr', [name, eb.val(text)]), '>', 0))),
    )
  return lines
}

const commandOf = (name: string): Command | undefined =>
  Object.hasOwn(contract, name) ? contract[name as CommandName] : undefined

/** The lines behind one, newest first. */
export async function listLines(
  db: ReadDb,
  filter: AuditFilter,
  { after, skip, limit }: { readonly after: number | null; readonly skip: number; readonly limit: number },
): Promise<AuditEntry[]> {
  let lines = matchingLines(db, filter)
    .select(['seq', 'at', 'kind', 'actorName', 'station', 'command', 'label', 'object', 'result', 'txId'])
    .select(['beforeDigest as before', 'afterDigest as after', 'hash'])
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(skip)
  if (after !== null) lines = lines.where('seq', '<', after)
  return (await lines.execute()).map(({ command, label, ...line }) => ({
    ...line,
    id: String(line.seq),
    done: wordDone({ label, command }, commandOf(command)),
    result: wordResult(line.result),
    isDone: line.result === 'ok',
  }))
}

export const countLines = async (db: ReadDb, filter: AuditFilter): Promise<number> =>
  (
    await matchingLines(db, filter)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** The number of the last line; 0 before the first. */
export const lastSeq = async (db: ReadDb): Promise<number> =>
  (
    await db
      .selectFrom('audit')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow()
  ).seq ?? 0

/** The last of the lines from before a day: all up to it are from before; 0 where there is none. */
export async function lastLineBefore(db: ReadDb, day: Day): Promise<number> {
  const { seq } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.min('seq').as('seq'))
    .where('at', '>=', beginningOf(day))
    .executeTakeFirstOrThrow()
  return seq === null ? lastSeq(db) : seq - 1
}

/** The alarms since somebody last said what became of them. */
export async function openAlarms(db: ReadDb) {
  const answered = await db
    .selectFrom('audit')
    .select('seq')
    .where('kind', '=', 'audit')
    .where('command', '=', 'audit.acknowledge')
    .where('result', '=', 'ok')
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return db
    .selectFrom('audit')
    .select(['seq', 'at', 'object as words'])
    .where('kind', '=', 'audit')
    .where('command', '=', 'audit.alarm')
    .where('seq', '>', answered?.seq ?? 0)
    .orderBy('seq')
    .limit(50)
    .execute()
}
