import { wordInstant } from '#electron/clock.ts'
import type { AuditEntry } from '#shared/audit/audit-commands.ts'
import { auditKindWords } from '#shared/command/audit-kind.ts'
import type { DocumentTable, TableColumn } from '#shared/documents/document-table.ts'

type Column = readonly [heading: string, width: number, word: (entry: AuditEntry) => string]

const columns: readonly Column[] = [
  ['序号', 8, ({ seq }) => String(seq)],
  ['日期时间', 12, ({ at }) => wordInstant(at)],
  ['类型', 8, ({ kind }) => auditKindWords[kind]],
  ['经办人', 10, ({ actorName }) => actorName],
  ['操作', 14, ({ done }) => done],
  ['对象', 24, ({ object }) => object],
  ['结果', 14, ({ result }) => result],
  ['电脑和窗口', 14, ({ station }) => station],
  ['改动前摘要', 20, ({ before }) => before ?? ''],
  ['改动后摘要', 20, ({ after }) => after ?? ''],
  ['校验值', 20, ({ hash }) => hash],
]

/** The lines as a table for a workbook. `notes` stand beneath it. */
export const tableOf = (entries: readonly AuditEntry[], reporter: string, notes: readonly string[]): DocumentTable => ({
  number: '附件',
  title: '审计记录',
  reporter,
  unit: null,
  columns: columns.map(([heading, width]): TableColumn => ({
    heading: [heading],
    kind: 'code',
    width,
    stub: heading === '序号',
  })),
  rows: entries.map((entry) => ({
    role: 'row',
    cells: columns.map(([, , word]) => ({ kind: 'text', text: word(entry) })),
  })),
  notes,
  signOff: [],
})

/** A cell of a CSV file: quoted, and never a formula for the spreadsheet that opens it. */
const quote = (text: string): string => `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** The lines as CSV in UTF-8 with a byte order mark, as Excel and WPS expect it. */
export function csvOf(entries: readonly AuditEntry[]): Buffer {
  const rows = [
    columns.map(([heading]) => heading),
    ...entries.map((entry) => columns.map(([, , word]) => word(entry))),
  ]
  return Buffer.from(`\uFEFF${rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`)
}
