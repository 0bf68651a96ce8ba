import type { ReadDb } from '#electron/context.ts'
import type { ScoreSheet } from '#shared/evaluations/evaluation-case.ts'
import { ScoreEntry } from '#shared/evaluations/score-entry.ts'

const { deductions: Deductions } = ScoreEntry.shape

/** The stored lines of a sheet with their versions. */
export async function itemsOf(db: ReadDb, sheetIds: readonly string[]) {
  if (sheetIds.length === 0) return []
  const rows = await db
    .selectFrom('scoreItem')
    .select(['id', 'version', 'sheetId', 'indicatorId', 'points', 'deductions', 'vetoMet', 'remark'])
    .where('sheetId', 'in', sheetIds)
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, deductions: Deductions.parse(JSON.parse(row.deductions)) }))
}

/** Every sheet of a case with its entries. */
export async function sheetsOf(db: ReadDb, caseId: string): Promise<ScoreSheet[]> {
  const sheets = await db
    .selectFrom('scoreSheet')
    .select(['id', 'version', 'scoreColumn as column', 'expertId', 'scorer', 'locked', 'lockedAt', 'reopenReason'])
    .where('caseId', '=', caseId)
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute()
  const items = await itemsOf(
    db,
    sheets.map(({ id }) => id),
  )
  return sheets.map((sheet) => ({
    ...sheet,
    entries: items
      .filter(({ sheetId }) => sheetId === sheet.id)
      .map(({ id: _id, version: _version, sheetId: _sheet, ...entry }) => entry),
  }))
}
