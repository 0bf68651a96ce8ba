import BetterSqlite, { type Database } from 'better-sqlite3'
import type { AuditLog } from './audit-log.ts'
import type { Finding } from './audit-finding.ts'
import { checkAudit, type Progress } from './check-audit.ts'
import { checkSchema, mendFile } from './check-schema.ts'
import { readMarks, type KeptMarks } from './head-mark.ts'

/** How the last check of the whole log stands. */
export interface CheckStanding extends Progress {
  readonly state: 'never' | 'running' | 'whole' | 'broken' | 'failed'
  /** When it was begun and when it ended; null where it has not. */
  readonly beganAt: string | null
  readonly endedAt: string | null
  readonly findings: readonly Finding[]
}

/** Checks the whole log while the program works. */
export interface AuditWatch {
  standing(): CheckStanding
  /** Begins a check of the whole log, unless one is running. */
  start(): void
  /** Gives up a check that is running; before the file is closed. */
  stop(): void
}

interface Parts {
  readonly file: Database
  readonly path: string
  /** Where the marks are kept; in memory there are none. */
  readonly markPath: string | undefined
  readonly audit: AuditLog
  readonly now: () => string
}

/** Milliseconds of checking between two commands. */
const patience = 8

/** The command of a line that tells of something wrong with the log itself. */
const alarm = 'audit.alarm'

/** Leaves a line for each finding that no earlier line tells of, so that one damage does not alarm at every opening. */
export function noteFindings(file: Database, audit: AuditLog, findings: readonly Finding[]): void {
  const known = file.prepare("SELECT 1 FROM main.audit WHERE kind = 'audit' AND command = ? AND object = ?")
  for (const { words } of findings)
    if (known.get(alarm, words) === undefined)
      audit.note('audit', { command: alarm, label: '审计记录异常', object: words, result: 'broken' })
}

function mendIn(path: string): void {
  try {
    mendFile(path)
  } catch {
    // Where the disk does not take it now, the next check tells of it again.
  }
}

const never: CheckStanding = { state: 'never', checked: 0, total: 0, beganAt: null, endedAt: null, findings: [] }

/**
 * The check reads through a connection of its own, which sees the file as it was when the check began, and gives way
 * after a few milliseconds, so that commands go on. In memory there is only one connection, and it runs at one go.
 */
export function watchAudit({ file, path, markPath, audit, now }: Parts): AuditWatch {
  let standing = never
  let running: { readonly reader: Database; readonly timer: NodeJS.Immediate } | undefined

  const end = (state: CheckStanding['state'], findings: readonly Finding[]): void => {
    standing = { ...standing, state, endedAt: now(), findings }
    const { total, checked } = standing
    const found = state === 'whole' ? '完整' : state === 'broken' ? `发现 ${findings.length} 处异常` : '没有完成'
    if (state === 'broken') {
      noteFindings(file, audit, findings)
      if (markPath !== undefined) mendIn(path)
    }
    audit.note('audit', {
      command: 'audit.checked',
      label: '核验审计记录',
      object: `共 ${Math.max(total, checked)} 行,${found}`,
      result: state === 'whole' ? 'ok' : 'broken',
    })
  }

  const close = (): void => {
    if (running === undefined) return
    clearImmediate(running.timer)
    if (running.reader !== file) running.reader.close()
    running = undefined
  }

  const step = (reader: Database, check: ReturnType<typeof checkAudit>): void => {
    try {
      const until = reader === file ? Infinity : performance.now() + patience
      do {
        const next = check.next()
        if (next.done) {
          standing = { ...standing, checked: standing.total }
          const findings = [...next.value, ...checkSchema(reader)]
          close()
          return end(findings.length === 0 ? 'whole' : 'broken', findings)
        }
        standing = { ...standing, ...next.value }
      } while (performance.now() < until)
      running = { reader, timer: setImmediate(step, reader, check) }
    } catch (error) {
      close()
      const words = `核验没有完成:${error instanceof Error ? error.message : String(error)}。`
      end('failed', [{ seq: null, words }])
    }
  }

  return {
    standing: () => standing,
    start() {
      if (running !== undefined) return
      // The marks first: a line written in between would be behind them and not yet in the reader's view.
      const kept: KeptMarks | 'not-asked' = markPath === undefined ? 'not-asked' : readMarks(markPath)
      const reader = markPath === undefined ? file : new BetterSqlite(path, { readonly: true, fileMustExist: true })
      if (reader !== file) reader.exec('BEGIN')
      const total = reader.prepare('SELECT count(*) FROM main.audit').pluck().get() as number
      standing = { ...never, state: 'running', total, beganAt: now() }
      const check = checkAudit(reader, kept)
      if (reader === file) step(reader, check)
      else running = { reader, timer: setImmediate(step, reader, check) }
    },
    stop() {
      if (running === undefined) return
      close()
      standing = never
    },
  }
}
