import { basename } from 'node:path'
import { wordInstant } from '#electron/clock.ts'
import type { AuditLog } from '#electron/database/audit-log.ts'
import type { AskedRestore } from './backups.ts'
import type { Staged } from './stage-backup.ts'

interface Restored {
  readonly asked: AskedRestore
  readonly staged: Pick<Staged, 'path' | 'manifest' | 'summary'>
  /** Where the database before it lies; null where there was none. */
  readonly keptAs: string | null
  /** What became of the audit lines since the backup, in words. */
  readonly lines: string
}

/** Writes into the restored database itself that it was restored, by whom, from what and why. */
export function noteRestored(audit: AuditLog, { asked, staged, keptAs, lines }: Restored): void {
  const { actor, session, reason } = asked
  const { path, manifest, summary } = staged
  const taken = manifest === null ? [] : [`备份时间 ${wordInstant(manifest.takenAt)}`, `校验值 ${manifest.sha256}`]
  const parts = [
    `恢复自 ${path}`,
    ...taken,
    `最后一次办理 ${summary.lastAct?.seq ?? '无'}`,
    `恢复前的数据库保留为 ${keptAs === null ? '无' : basename(keptAs)}`,
    lines,
    `原因:${reason}`,
  ]
  audit.note('backup', { command: 'backups.restored', label: '已从备份恢复', object: parts.join(';'), actor, session })
}
