import type { Database } from 'better-sqlite3'
import { createAuditLog } from './audit-log.ts'
import { checkHead } from './check-audit.ts'
import { createHeadMark, markPathOf, readMarks } from './head-mark.ts'
import { noteFindings, watchAudit } from './watch-audit.ts'

interface Place {
  /** Of the database; `:memory:` has no marks. */
  readonly path: string
  readonly now: () => string
}

/** The audit log of an open file, held against the marks outside it. */
export function openAudit(file: Database, { path, now }: Place) {
  const markPath = path === ':memory:' ? undefined : markPathOf(path)
  const { holding, findings } = checkHead(file, markPath === undefined ? [] : readMarks(markPath))
  const mark = createHeadMark(markPath, holding)
  const audit = createAuditLog(file, mark, now)
  noteFindings(file, audit, findings)
  const keepMark = (): void => {
    const head = audit.last()
    if (head) mark.set(head)
  }
  keepMark()
  return { audit, keepMark, auditWatch: watchAudit({ file, path, markPath, audit, now }) }
}
