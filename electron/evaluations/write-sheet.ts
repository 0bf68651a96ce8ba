import type { ChangeContext } from '#electron/context.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { caseLifecycle } from '#shared/evaluations/case-lifecycle.ts'
import type { ScoreColumn } from '#shared/evaluations/column-comparison.ts'
import type { ScoreSheet } from '#shared/evaluations/evaluation-case.ts'
import { checkEntries } from '#shared/evaluations/score-entry-check.ts'
import type { ScoreEntry } from '#shared/evaluations/score-entry.ts'
import { isScoringOpen } from '#shared/evaluations/scoring-stage.ts'
import { scoreSheet } from '#shared/evaluations/scoring.ts'
import type { LoadedCase } from './load-case.ts'
import { itemsOf, sheetsOf } from './sheet-queries.ts'

/** Which sheet of a case: a column, and in the expert column whose. */
export interface SheetKey {
  readonly column: ScoreColumn
  readonly expertId: string | null
}

interface Scores extends SheetKey {
  readonly version: number
  readonly entries: readonly ScoreEntry[]
}

export const findSheet = async (
  db: ChangeContext['db'],
  caseId: string,
  { column, expertId }: SheetKey,
): Promise<ScoreSheet | undefined> =>
  (await sheetsOf(db, caseId)).find((sheet) => sheet.column === column && sheet.expertId === expertId)

/** Saves a sheet as far as it is filled, making it if this is its first line. */
export async function saveScores(
  context: ChangeContext,
  { row, standard }: LoadedCase,
  { version, entries, ...key }: Scores,
): Promise<Outcome<ScoreSheet>> {
  const { db, write, actor } = context
  if (!isScoringOpen(key.column, row.state)) return refuse('wrong-state', caseLifecycle.states[row.state])
  const problems = checkEntries(standard, entries)
  if (problems.length > 0) return refuseFields(problems)
  const sheet = await findSheet(db, row.id, key)
  if (sheet?.locked) return refuse('locked', `评分表已由${sheet.scorer}提交`)
  const author = { scorerId: actor.accountId, scorer: actor.name }
  if (!sheet) {
    if (version !== 0) return refuse('stale')
    const { column: scoreColumn, expertId } = key
    const blank = { caseId: row.id, scoreColumn, expertId, locked: 0 as const, reopenReason: '' }
    const sheetId = write.insert('scoreSheet', { ...blank, ...author })
    for (const entry of entries) write.insert('scoreItem', { ...packEntry(entry), sheetId })
  } else {
    const written = write.update('scoreSheet', sheet.id, version, author)
    if (!written.ok) return written
    const replaced = await replaceItems(context, sheet.id, entries)
    if (!replaced.ok) return replaced
  }
  const saved = await findSheet(db, row.id, key)
  return saved ? done(saved) : refuse('not-found', '评分表')
}

const packEntry = (entry: ScoreEntry) => ({ ...entry, deductions: JSON.stringify(entry.deductions) })

async function replaceItems(
  { db, write }: ChangeContext,
  sheetId: string,
  entries: readonly ScoreEntry[],
): Promise<Outcome<undefined>> {
  const stored = new Map((await itemsOf(db, [sheetId])).map((one) => [one.indicatorId, one]))
  for (const entry of entries) {
    const old = stored.get(entry.indicatorId)
    stored.delete(entry.indicatorId)
    if (!old) write.insert('scoreItem', { ...packEntry(entry), sheetId })
    else {
      const written = write.update('scoreItem', old.id, old.version, packEntry(entry))
      if (!written.ok) return written
    }
  }
  for (const { id, version } of stored.values()) {
    const removed = write.remove('scoreItem', id, version)
    if (!removed.ok) return removed
  }
  return done(undefined)
}

/** Locks a complete sheet; 'scores-missing' names the indicators still open. */
export async function lockSheet(
  { db, write, now }: ChangeContext,
  { row, standard }: LoadedCase,
  key: SheetKey,
  version?: number,
): Promise<Outcome<undefined>> {
  const sheet = await findSheet(db, row.id, key)
  if (sheet?.locked) return refuse('locked', `评分表已由${sheet.scorer}提交`)
  const { missing } = scoreSheet(standard, sheet?.entries ?? [])
  if (!sheet || missing.length > 0) return refuse('scores-missing', missing.join('、'))
  const written = write.update('scoreSheet', sheet.id, version ?? sheet.version, { locked: 1, lockedAt: now() })
  return written.ok ? done(undefined) : written
}

/** Opens a sheet again, if there is a locked one; the reason stays readable on it. */
export async function unlockSheet(
  { db, write }: ChangeContext,
  caseId: string,
  key: SheetKey,
  reason: string,
): Promise<Outcome<undefined>> {
  const sheet = await findSheet(db, caseId, key)
  if (!sheet?.locked) return done(undefined)
  const opened = write.update('scoreSheet', sheet.id, sheet.version, {
    locked: 0,
    lockedAt: null,
    reopenReason: reason,
  })
  return opened.ok ? done(undefined) : opened
}
