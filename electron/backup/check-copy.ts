import { readFile, type FileReading } from '#electron/database/read-file.ts'
import { findDifference, type FileSummary } from '#shared/backup/backup-manifest.ts'
import { BackupTrouble } from './backup-trouble.ts'

/**
 * Opens a copy and asks everything of it: SQLite's own full check, the rows of every table against those expected, and
 * its audit log line by line against its chain and its acts. Throws `code` with the first thing that is wrong.
 */
export function checkCopy(
  path: string,
  expected: FileSummary | undefined,
  code: 'backup-not-made' | 'backup-unusable',
): FileSummary {
  const copy = readFile(path)
  try {
    return checkReading(copy, expected, code)
  } finally {
    copy.close()
  }
}

function checkReading(
  copy: FileReading,
  expected: FileSummary | undefined,
  code: 'backup-not-made' | 'backup-unusable',
): FileSummary {
  const fault = copy.findFault()
  if (fault !== undefined) throw new BackupTrouble(code, `副本没有通过完整性检查(${fault})`)
  const found = copy.summarise()
  const difference = expected && findDifference(expected, found)
  if (difference !== undefined) throw new BackupTrouble(code, `副本与备份时的内容不符(${difference})`)
  const broken = copy.findAuditFault()
  if (broken !== undefined) throw new BackupTrouble(code, `副本的审计记录没有通过核验(${broken})`)
  return found
}
