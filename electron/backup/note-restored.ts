import type { AuditLog } from '#electron/database/audit-log.ts'
import type { AskedRestore } from './backups.ts'
import type { Staged } from './stage-backup.ts'

interface Restored {
  readonly at: string
  readonly asked: AskedRestore
  readonly staged: Staged
  /** Where the database before it lies; null where there was none. */
  readonly keptAs: string | null
}

/** Writes into the restored database itself that it was restored, by whom, from what and why. */
export const noteRestored = (audit: AuditLog, { at, asked, staged, keptAs }: Restored): void =>
  audit.append({
    at,
    actorId: asked.actor.accountId,
    actorName: asked.actor.name,
    command: 'backups.restore',
    result: 'ok',
    txId: null,
    digest: JSON.stringify({
      path: staged.path,
      takenAt: staged.manifest?.takenAt ?? null,
      sha256: staged.manifest?.sha256 ?? null,
      lastAct: staged.summary.lastAct?.seq ?? null,
      keptAs,
      reason: asked.reason,
    }).slice(0, 1000),
  })
