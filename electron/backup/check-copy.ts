import { findBrokenLine } from '#electron/audit/verify-audit.ts'
import { readFile, type FileReading } from '#electron/database/read-file.ts'
import { findDifference, type FileSummary } from '#shared/backup/backup-manifest.ts'
import { BackupTrouble } from './backup-trouble.ts'

/**
 * Opens a copy and asks everything of it: SQLite's own full check, the rows of every table against those expected, and
 * the chain of its audit log line by line. Throws `code` with the first thing that is wrong.
 */
export async function checkCopy(
  path: string,
  expected: FileSummary | undefined,
  code: 'backup-not-made' | 'backup-unusable',
): Promise<FileSummary> {
  const copy = readFile(path)
  try {
    return await checkReading(copy, expected, code)
  } finally {
    copy.close()
  }
}

async function checkReading(
  copy: FileReading,
  expected: FileSummary | undefined,
  code: 'backup-not-made' | 'backup-unusable',
): Promise<FileSummary> {
  const fault = copy.findFault()
  if (fault !== undefined) throw new BackupTrouble(code, `副本没有通过完整性检查(${fault})`)
  const found = copy.summarise()
  const difference = expected && findDifference(expected, found)
  if (difference !== undefined) throw new BackupTrouble(code, `副本与备份时的内容不符(${difference})`)
  const broken = await findBrokenLine(copy.db)
  if (broken !== undefined) throw new BackupTrouble(code, `审计日志第 ${broken} 行与前一行不相连,可能被改动过`)
  return found
}
