import { hash } from 'node:crypto'
import type { AuditKind } from '#shared/command/audit-kind.ts'

/** One line of the audit log: 日期时间、类型、主体、客体、动作、结果. */
export interface AuditLine {
  /** ISO-8601 UTC. */
  readonly at: string
  readonly kind: AuditKind
  /** Null where the program itself acted. */
  readonly actorId: string | null
  readonly actorName: string
  /** The computer, and the window where there was one. */
  readonly station: string
  /** The command's name, or that of an event such as `program.open`. */
  readonly command: string
  /** The same in the words of the day it was done. */
  readonly label: string
  /** What it was done to, in words, without personal data. */
  readonly object: string
  /** `ok`, the code of the refusal, or `broken` where a check of the log itself found something. */
  readonly result: string
  readonly txId: string | null
  /** The input, shortened. */
  readonly digest: string
  /** SHA-256 over the values before and after of everything the act wrote: see `act-digest.ts`. */
  readonly before: string | null
  readonly after: string | null
}

/** The columns of a line in the order in which its hash takes them. */
export const lineColumns =
  'form, seq, at, kind, actor_id, actor_name, station, command, label, object, result, tx_id, digest, before_digest, after_digest, hash'

/** A stored line as a bare row of `lineColumns`. */
export type LineCells = readonly (string | number | null)[]

/** Where each column stands in `LineCells`. */
export const cell = {
  form: 0,
  seq: 1,
  at: 2,
  kind: 3,
  actorId: 4,
  actorName: 5,
  station: 6,
  command: 7,
  label: 8,
  object: 9,
  result: 10,
  txId: 11,
  digest: 12,
  before: 13,
  after: 14,
  hash: 15,
} as const

/** What the first form did not have stands at the column's default, or somebody put it there. */
const isBare = (cells: LineCells): boolean =>
  cells[cell.kind] === 'change' &&
  cells[cell.station] === '' &&
  cells[cell.label] === '' &&
  cells[cell.object] === '' &&
  cells[cell.before] === null &&
  cells[cell.after] === null

/**
 * The hash of a line behind a line: SHA-256 over the hash before it and the fields of its form. Undefined for a line no
 * program has written.
 */
export function hashLine(previous: string, cells: LineCells): string | undefined {
  if (cells[cell.form] === 2) return hash('sha256', JSON.stringify([previous, ...cells.slice(0, cell.hash)]), 'hex')
  if (cells[cell.form] !== 1 || !isBare(cells)) return undefined
  const { at, actorId, actorName, command, result, txId, digest } = cell
  const fields = [at, actorId, actorName, command, result, txId, digest].map((place) => cells[place])
  return hash('sha256', JSON.stringify([previous, ...fields]), 'hex')
}

/** A new line as its row, its hash included. */
export function cellsOf(previous: string, seq: number, line: AuditLine): LineCells {
  const { at, kind, actorId, actorName, station, command, label, object, result, txId, digest, before, after } = line
  const fields = [2, seq, at, kind, actorId, actorName, station, command, label, object, result, txId, digest]
  const cells = [...fields, before, after]
  return [...cells, hashLine(previous, cells) ?? '']
}
