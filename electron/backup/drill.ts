import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordInstant } from '#electron/clock.ts'
import { compareFiles } from '#electron/database/compare-files.ts'
import { readVersion } from '#electron/resources.ts'
import { countRows } from '#shared/backup/backup-manifest.ts'
import type { BackupRow } from '#shared/backup/backup-commands.ts'
import { folderWithin, ownFolder, readSettings } from './backup-settings.ts'
import { realDisk as disk } from './disk.ts'
import { listAll } from './list-all.ts'
import { stageBackup } from './stage-backup.ts'
import { wordComparison, type DrillLine } from './word-comparison.ts'
import { writeBackup } from './write-backup.ts'

export interface DrillOrder {
  readonly dataDirectory: string
  readonly now: () => string
  /** Opens the database of a folder as the program does; answers why it could not, in words, or undefined. */
  readonly open: (dataDirectory: string) => Promise<string | undefined>
  /** Told each thing as it was found. */
  readonly tell: (line: DrillLine) => void
}

const databaseName = 'xuecheng.sqlite'

async function newestBackup(order: DrillOrder, scratch: string): Promise<BackupRow | undefined> {
  const { dataDirectory, now, tell } = order
  const { folder, key } = readSettings(dataDirectory)
  const own = ownFolder(dataDirectory)
  const folders = folder === null ? [own] : [own, folderWithin(folder, dataDirectory)]
  const list = async () => {
    const { rows, unreadable } = await listAll(disk, folders)
    return { newest: rows.find(({ isVerified }) => isVerified), unreadable }
  }
  const { newest, unreadable } = await list()
  if (unreadable !== null) tell({ isGood: false, words: `备份文件夹读不出来:${unreadable}` })
  if (newest) return newest
  tell({ isGood: true, words: '还没有备份,先做一份' })
  const source = join(dataDirectory, databaseName)
  const [takenAt, version] = [now(), readVersion()]
  const made = {
    source,
    scratch: join(scratch, 'copy.working'),
    folder: own,
    kind: 'manual',
    takenAt,
    version,
  } as const
  await writeBackup({ ...made, key }, { disk, now, tell: () => undefined })
  return (await list()).newest
}

async function drillIn(scratch: string, order: DrillOrder): Promise<void> {
  const { dataDirectory, open, tell } = order
  const backup = await newestBackup(order, scratch)
  if (!backup) return tell({ isGood: false, words: '没有可以恢复的备份' })
  tell({ isGood: true, words: `最近的备份:${backup.path}(${wordInstant(backup.takenAt)})` })
  const target = join(scratch, databaseName)
  const { key } = readSettings(dataDirectory)
  const { summary, bytes } = await stageBackup({ path: backup.path, target, passphrase: null, key }, disk)
  const size = `${bytes} 字节,${Object.keys(summary.tables).length} 张表共 ${countRows(summary)} 行`
  tell({ isGood: true, words: `文件与清单相符:长度、SHA-256、各表行数(${size})` })
  const { auditFault, auditLines } = summary
  const log = auditFault === null ? '链和所记的办理相符' : `备份时已有异常:${auditFault}`
  tell({ isGood: auditFault === null, words: `完整性检查通过;审计记录 ${auditLines} 行,${log}` })
  // Compared before it is opened by the program, which writes into it.
  for (const line of wordComparison(summary, compareFiles(target, join(dataDirectory, databaseName)))) tell(line)
  const refusal = await open(scratch)
  tell({ isGood: refusal === undefined, words: refusal ?? '用本程序打开成功' })
}

/**
 * Restores the newest backup into a folder that is thrown away, checks it as a restore does, compares it with the
 * database in use, and opens it with the program. The database in use is only read and may be open meanwhile; where
 * there is no backup yet, one is made. Throws what `stageBackup` and `writeBackup` throw.
 */
export async function drill(order: DrillOrder): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'xuecheng-drill-'))
  try {
    await drillIn(scratch, order)
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}
