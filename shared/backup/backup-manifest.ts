import { z } from 'zod'

/** Why a copy of the database was made. */
export const backupKindWords = {
  daily: '每日自动',
  manual: '人工备份',
  'before-migration': '升级前',
  'before-restore': '恢复前的数据库',
} as const

export type BackupKind = keyof typeof backupKindWords
export const BackupKind = z.enum(Object.keys(backupKindWords) as [BackupKind, ...BackupKind[]])

const Rows = z.record(z.string(), z.int().nonnegative())

/** The newest act in a database: its number, when, what and by whom. */
export const LastAct = z.strictObject({ seq: z.int(), at: z.string(), label: z.string(), actorName: z.string() })

/** What a database holds, as counted in one state of it: enough to tell whether a copy is the same. */
export const FileSummary = z.strictObject({
  /** Rows of every table, those in the recycle bin too. */
  tables: Rows,
  /** Rows outside the recycle bin, of the tables that have one. */
  inUse: Rows,
  /** The steps of the schema it has run, oldest first. */
  migrations: z.array(z.string()),
  lastAct: LastAct.nullable(),
  auditLines: z.int().nonnegative(),
  /** The hash of the last audit line, on which all before it depend; empty where there is none. */
  auditHead: z.string(),
  /** What the check of its audit log finds first; null where it finds nothing. A backup shows the damage it was made with. */
  auditFault: z.string().nullable().default(null),
  /** Whose database it is, as its title bar says. */
  place: z.string(),
})
export type FileSummary = z.infer<typeof FileSummary>

/**
 * The manifest that stands beside each backup and makes it one: written last, when the copy has been opened, checked
 * and read back. A file without it is not taken for a backup.
 */
export const BackupManifest = z.strictObject({
  format: z.literal(1),
  program: z.literal('xuecheng'),
  /** Of the program that made it. */
  version: z.string(),
  kind: BackupKind,
  /** The instant it shows, ISO-8601 UTC. */
  takenAt: z.string(),
  /** When its check was finished, ISO-8601 UTC. */
  verifiedAt: z.string(),
  /** The name of the file beside. */
  file: z.string(),
  bytes: z.int().positive(),
  sha256: z.string().length(64),
  isSealed: z.boolean(),
  /** Of the database inside; the same as above where it is not sealed. */
  plainSha256: z.string().length(64),
  summary: FileSummary,
})
export type BackupManifest = z.infer<typeof BackupManifest>

/** All rows of a database. */
export const countRows = ({ tables }: Pick<FileSummary, 'tables'>): number =>
  Object.values(tables).reduce((total, rows) => total + rows, 0)

/** The first thing in which two counts of what should be the same database differ, in words; undefined where none. */
export function findDifference(expected: FileSummary, found: FileSummary): string | undefined {
  for (const table of new Set([...Object.keys(expected.tables), ...Object.keys(found.tables)])) {
    const [wanted, there] = [expected.tables[table], found.tables[table]]
    if (wanted !== there) return `${table} 表应有 ${wanted ?? 0} 行,实有 ${there ?? 0} 行`
  }
  if (expected.auditHead !== found.auditHead) return '审计记录的末行不符'
  if (expected.migrations.join() !== found.migrations.join()) return '数据库结构的版本不符'
  return expected.lastAct?.seq === found.lastAct?.seq ? undefined : '最后一次办理不符'
}
