import type { AuditLine } from './database/audit-line.ts'
import type { AuditLog } from './database/audit-log.ts'
import { storageCause } from './database/storage-failure.ts'

interface RefusalNotes {
  /** Writes the line of a refusal after those kept, or keeps it where the disk takes none now. Never throws. */
  note(line: AuditLine): void
  /**
   * Writes the kept lines inside the running act, before its own. Answers what to call once the act is committed;
   * until then they are kept, so that a rollback loses none.
   */
  settle(): () => void
}

/** More would hide a disk that has been failing for days; what was refused meanwhile changed nothing. */
const mostKept = 10_000

/**
 * The audit lines of refusals. An act and its line are one transaction, but a refusal's line stands alone, and a
 * full or locked disk would lose it: it is kept in memory and written when the disk takes lines again.
 */
export function createRefusalNotes(audit: AuditLog, report: (error: unknown) => string): RefusalNotes {
  const kept: AuditLine[] = []

  const writeKept = (): void => {
    for (let line = kept[0]; line; line = kept[0]) {
      audit.append(line)
      kept.shift()
    }
  }

  return {
    note(line) {
      if (kept.length < mostKept) kept.push(line)
      // The storage has just failed; asking it again would only make the clerk wait twice.
      if (line.result === 'not-stored') return
      try {
        writeKept()
      } catch (error) {
        if (storageCause(error) === undefined) report(error)
      }
    },
    settle() {
      const lines = [...kept]
      for (const line of lines) audit.append(line)
      return () => void kept.splice(0, lines.length)
    },
  }
}
