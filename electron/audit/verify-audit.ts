import { hashLine } from '#electron/database/audit-log.ts'
import type { ReadDb } from '#electron/context.ts'

/** The first line of the audit log that does not follow from the line before it, or undefined where all do. */
export async function findBrokenLine(db: ReadDb): Promise<number | undefined> {
  const lines = await db.selectFrom('audit').selectAll().orderBy('seq').execute()
  let previous = ''
  for (const [index, { seq, hash, ...line }] of lines.entries()) {
    if (seq !== index + 1 || hash !== hashLine(previous, line)) return seq
    previous = hash
  }
  return undefined
}
