import type { Database } from 'better-sqlite3'
import type { AuditKind } from '#shared/command/audit-kind.ts'
import { stationOf } from '#electron/station.ts'
import { cellsOf, lineColumns, type AuditLine } from './audit-line.ts'
import type { HeadMark } from './head-mark.ts'
import { lastLine, type Mark } from './log-head.ts'

/** An event as its line tells of it; without an actor it was the program itself. */
export interface Event {
  /** A name like a command's: `program.open`, `session.failed`. */
  readonly command: string
  /** The same in words: 打开程序. */
  readonly label: string
  /** What it befell, in words, without personal data; never what was typed to sign in. */
  readonly object: string
  /** `ok`, unless it failed: the code of the refusal, or `broken`. */
  readonly result?: string
  readonly actor?: { readonly accountId: string; readonly name: string }
  /** The window it was done at. */
  readonly session?: string
}

/** Who did what when with what result. Each line carries the hash of the line before, so none can be taken out unseen. */
export interface AuditLog {
  append(line: AuditLine): void
  /**
   * A line about something that is no command: a clock set back, a backup, the program opened. During an act it waits
   * until the act is over, and stays even where the act is taken back.
   */
  note(kind: AuditKind, event: Event): void
  /** The last line there is, or the last that was archived. */
  last(): Mark | undefined
  /** The command of the last line of a kind. */
  lastOf(kind: AuditKind): { readonly command: string } | undefined
  /** Called when no act is open any more: writes what waited and keeps the mark. */
  settle(): void
}

/** Lines that may pass until the mark outside the file is set again. */
const linesPerMark = 50

const shorten = (_key: string, value: unknown): unknown =>
  Array.isArray(value) && value.length > 10 ? [...value.slice(0, 10), `…${value.length}`] : value

/** What a command was about, for the audit line: its input, of long lists only the beginning, of secrets nothing. */
export function digestOf(input: unknown, secret: readonly string[] = []): string {
  const hide = (key: string, value: unknown): unknown => (secret.includes(key) ? '***' : shorten(key, value))
  try {
    return (JSON.stringify(input, hide) ?? '').slice(0, 500)
  } catch {
    // An input that is no JSON is refused for that very reason; its line is written all the same.
    return ''
  }
}

const lineOf = (at: string, kind: AuditKind, event: Event): AuditLine => ({
  at,
  kind,
  actorId: event.actor?.accountId ?? null,
  actorName: event.actor?.name ?? '程序',
  station: stationOf(event.session),
  command: event.command,
  label: event.label,
  object: event.object,
  result: event.result ?? 'ok',
  txId: null,
  digest: '',
  before: null,
  after: null,
})

export function createAuditLog(file: Database, mark: HeadMark, now: () => string): AuditLog {
  const places = lineColumns.replaceAll(/\w+/gu, '?')
  const insert = file.prepare(`INSERT INTO main.audit (${lineColumns}) VALUES (${places})`)
  const lastOfKind = file.prepare('SELECT command FROM main.audit WHERE kind = ? ORDER BY seq DESC LIMIT 1')
  const waiting: AuditLine[] = []

  const keepMark = (): void => {
    const head = lastLine(file)
    if (head && head.seq >= mark.seq() + linesPerMark) mark.set(head)
  }

  const append = (line: AuditLine): void => {
    const before = lastLine(file)
    insert.run(cellsOf(before?.hash ?? '', (before?.seq ?? 0) + 1, line))
  }

  const settle = (): void => {
    try {
      for (let line = waiting[0]; line !== undefined; line = waiting[0]) {
        append(line)
        waiting.shift()
      }
    } catch {
      // The act before is done and must not be answered otherwise; what waits is written when the disk takes it.
      return
    }
    keepMark()
  }

  return {
    append(line) {
      append(line)
      if (!file.inTransaction) keepMark()
    },
    note(kind, event) {
      waiting.push(lineOf(now(), kind, event))
      if (!file.inTransaction) settle()
    },
    last: () => lastLine(file),
    lastOf: (kind) => lastOfKind.get(kind) as { readonly command: string } | undefined,
    settle,
  }
}
