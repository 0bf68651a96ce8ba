import { z } from 'zod'
import { Day } from '../calendar/day.ts'
import { auditKindWords, type AuditKind } from '../command/audit-kind.ts'
import { change, query } from '../command/define.ts'
import { Place } from '../register/page.ts'
import { leastRetentionMonths } from './retention.ts'

const Kind = z.enum(Object.keys(auditKindWords) as [AuditKind, ...AuditKind[]])

/** Which lines are wanted; what is left out does not narrow. */
export const AuditFilter = z.strictObject({
  /** Days in Beijing, both included. */
  from: Day.optional(),
  to: Day.optional(),
  kinds: z.array(Kind).min(1).optional(),
  /** Part of the person's name. */
  person: z.string().max(60).optional(),
  /** Whether what was tried was done. */
  result: z.enum(['ok', 'not-ok']).optional(),
  /** Part of what was done, of the object or of the window. */
  text: z.string().max(100).optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** One line as an auditor reads it. The input of the command is not in it: it may hold personal data. */
export const AuditEntry = z.strictObject({
  /** The number of the line, as text. */
  id: z.string(),
  seq: z.int(),
  at: z.string(),
  kind: Kind,
  actorName: z.string(),
  /** The computer and window; empty on lines from before they were noted. */
  station: z.string(),
  /** What was done and what came of it, in words. */
  done: z.string(),
  object: z.string(),
  result: z.string(),
  isDone: z.boolean(),
  /** Names the act in the operation log. */
  txId: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

const Finding = z.strictObject({ seq: z.int().nullable(), words: z.string() })

/** How the last check of the whole log stands. */
export const AuditCheck = z.strictObject({
  state: z.enum(['never', 'running', 'whole', 'broken', 'failed']),
  checked: z.int(),
  total: z.int(),
  beganAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  findings: z.array(Finding).readonly(),
})
export type AuditCheck = z.infer<typeof AuditCheck>

export const AuditStanding = z.strictObject({
  check: AuditCheck,
  retentionMonths: z.int(),
  /** Lines from before this day may be archived; and how many those are. */
  keptFrom: Day,
  archivable: z.int(),
  /** The last archive: its file in the folder `audit-archive` of the data directory. */
  lastArchive: z.strictObject({ at: z.string(), file: z.string(), lines: z.int(), through: z.int() }).nullable(),
})
export type AuditStanding = z.infer<typeof AuditStanding>

const Reason = z.string().trim().min(4, '请写明情况,至少四个字。').max(200)

export const auditCommands = {
  /** The lines that answer a filter, newest first, a page at a time. */
  'audit.list': query({
    permission: 'audit.read',
    input: z.strictObject({ filter: AuditFilter, place: Place, limit: z.int().min(1).max(500) }),
    output: z.strictObject({
      rows: z.array(AuditEntry),
      next: Place.nullable(),
      matching: z.int(),
      all: z.int(),
    }),
  }),
  'audit.standing': query({ permission: 'audit.read', input: z.strictObject({}), output: AuditStanding }),
  /** What was found wrong with the log and nobody has yet answered for. */
  'audit.alarms': query({
    permission: 'audit.read',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ seq: z.int(), at: z.string(), words: z.string() })),
  }),
  /** Begins a check of the whole log, which runs on by itself; `audit.standing` tells how far it has come. */
  'audit.verify': query({
    permission: 'audit.read',
    label: '开始核验审计记录',
    audit: 'audit',
    input: z.strictObject({}),
    output: AuditCheck,
  }),
  /** Says what became of the alarms; the banner goes, the lines stay. */
  'audit.acknowledge': change({
    permission: 'audit.manage',
    label: '登记异常处理情况',
    undoable: false,
    audit: 'audit',
    auditObject: ({ reason }) => reason,
    input: z.strictObject({ reason: Reason }),
    output: z.strictObject({}),
  }),
  'audit.settle': change({
    permission: 'audit.manage',
    label: '设置审计记录保存期限',
    undoable: false,
    audit: 'audit',
    input: z.strictObject({ retentionMonths: z.int().min(leastRetentionMonths).max(600) }),
    output: z.strictObject({ retentionMonths: z.int() }),
  }),
  /** Writes the lines from before a day into a file of the data directory, and only then removes them. */
  'audit.archive': change({
    permission: 'audit.manage',
    label: '归档并清除审计记录',
    undoable: false,
    audit: 'audit',
    auditObject: ({ before, reason }, made) => made?.file ?? `${before} 以前(${reason})`,
    input: z.strictObject({ before: Day, reason: Reason }),
    output: z.strictObject({ file: z.string(), lines: z.int() }),
  }),
  /** Leaves the lines that answer a filter as a file to be fetched. */
  'audit.export': change({
    permission: 'audit.read',
    label: '导出审计记录',
    undoable: false,
    audit: 'export',
    auditObject: ({ format }, made) => made?.name ?? `审计记录(${format})`,
    input: z.strictObject({ filter: AuditFilter, format: z.enum(['xlsx', 'csv']) }),
    output: z.strictObject({ fileId: z.string(), name: z.string(), lines: z.int() }),
  }),
}
