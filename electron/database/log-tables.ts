import type { AuditKind } from '#shared/command/audit-kind.ts'

/** The tables only the write path itself fills. */
export interface LogTables {
  device: { id: string; createdAt: string }
  act: {
    /** The order of acts on this device, whatever its clock says. */
    seq: number
    txId: string
    at: string
    actorId: string
    actorName: string
    command: string
    label: string
    source: string
    rowCount: number
    undoable: 0 | 1
    undoes: string | null
    undoneBy: string | null
  }
  operation: {
    deviceId: string
    devSeq: number
    opId: string
    txId: string
    tableName: string
    rowId: string
    kind: 'insert' | 'update' | 'remove'
    /** JSON: column → [before, after]. */
    changes: string
    baseVersion: number
    actorId: string
    hlc: string
    schemaVersion: string
    source: string
  }
  credential: { accountId: string; hash: string; earlier: string; changedAt: string; isInitial: 0 | 1 }
  lockout: { loginName: string; failures: number; lockedMs: number }
  audit: {
    seq: number
    at: string
    actorId: string | null
    actorName: string
    command: string
    result: string
    txId: string | null
    digest: string
    hash: string
    /** By which fields the hash was made: see `audit-line.ts`. */
    form: 1 | 2
    kind: AuditKind
    station: string
    label: string
    object: string
    beforeDigest: string | null
    afterDigest: string | null
  }
  /** Where the audit log was cut by an archive: see `archive-audit.ts`. */
  auditAnchor: {
    seq: number
    hash: string
    lines: number
    actSeq: number
    file: string
    fileHash: string
    at: string
  }
  /** What an act digests to since a later one erased values of it: see `amend-acts.ts`. */
  actAmendment: {
    byTxId: string
    txId: string
    beforeDigest: string
    afterDigest: string
  }
}
