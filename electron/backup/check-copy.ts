import { readFile, type FileReading } from '#electron/database/read-file.ts'
import { findDifference, type FileSummary } from '#shared/backup/backup-manifest.ts'
import { BackupTrouble } from './backup-trouble.ts'

interface Demands {
  readonly expected: FileSummary | undefined
  readonly code: 'backup-not-made' | 'backup-unusable'
  /** Whether the original had this fault in its audit log: then the copy is true, and must not be refused for it. */
  readonly wasFaulty: (fault: string) => boolean
}

/**
 * Opens a copy and asks everything of it: SQLite's own full check, the rows of every table against those expected, and
 * its audit log line by line against its chain and its acts. Throws `code` with the first thing that is wrong.
 */
export function checkCopy(path: string, demands: Demands): FileSummary {
  const copy = readFile(path)
  try {
    return checkReading(copy, demands)
  } finally {
    copy.close()
  }
}

function checkReading(copy: FileReading, { expected, code, wasFaulty }: Demands): FileSummary {
  const fault = copy.findFault()
  if (fault !== undefined) throw new BackupTrouble(code, `副本没有通过完整性检查(${fault})`)
  const found = copy.summarise()
  const difference = expected && findDifference(expected, found)
  if (difference !== undefined) throw new BackupTrouble(code, `副本与备份时的内容不符(${difference})`)
  const broken = copy.findAuditFault() ?? null
  if (broken !== null && !wasFaulty(broken)) throw new BackupTrouble(code, `副本的审计记录没有通过核验(${broken})`)
  return { ...found, auditFault: broken }
}
