import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { findHeader, headerAt } from '#shared/import/find-header.ts'
import type { ColumnMemory, ImportCommands, LayoutRequest, OpenedFile } from '#shared/import/import-commands.ts'
import { matchColumns } from '#shared/import/match-columns.ts'
import { nameHeadings } from '#shared/import/name-headings.ts'
import { sortRows } from '#shared/import/sort-rows.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import type { Register } from '#shared/register/register.ts'
import { rememberColumns } from './column-memories.ts'
import { layOut } from './lay-out.ts'
import { sheetOfText, type FileReading } from './read-file.ts'
import { startFileTask } from './start-file-task.ts'

interface Sent {
  readonly name: string
  readonly content: string
  readonly isPasted: boolean
}

/** How many records a sheet has under headings the register knows. */
function recordsIn({ fields }: Register, sheet: Sheet): number {
  const header = findHeader(fields, sheet)
  return header === undefined ? -1 : sortRows(sheet, header, matchColumns(fields, header.headings)).records.length
}

/** The sheet somebody most likely means: the visible one with the most records. */
function likelySheet(register: Register, sheets: readonly Sheet[]): number {
  const counts = sheets.map((sheet) => recordsIn(register, sheet) - (sheet.isHidden ? 1e9 : 0))
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}

async function readSent({ name, isPasted }: Sent, bytes: Uint8Array): Promise<Outcome<FileReading>> {
  if (!isPasted) return startFileTask('read', { name, bytes })
  const text = new TextDecoder().decode(bytes)
  return done({ sheets: [sheetOfText(text)], isXlsx: false, warnings: [] })
}

async function openFile(context: QueryContext, register: Register, sent: Sent): Promise<Outcome<OpenedFile>> {
  const bytes = new Uint8Array(Buffer.from(sent.content, 'base64'))
  const read = await readSent(sent, bytes)
  if (!read.ok) return read
  const { sheets, warnings } = read.value
  if (sheets.every(({ rows }) => rows.every(({ cells }) => cells.every((cell) => cell === ''))))
    return refuse('file-unreadable', '里面没有内容')
  const { openedFiles, session, actor } = context
  const name = sent.isPasted ? '粘贴的内容' : sent.name
  const file = openedFiles.put(session, actor.accountId, { ...read.value, name, bytes })
  return done({
    fileId: file.id,
    name,
    sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length, isHidden: sheet.isHidden })),
    sheet: likelySheet(register, sheets),
    warnings: [...warnings],
  })
}

const findOpened = ({ openedFiles, session, actor }: QueryContext, fileId: string) =>
  openedFiles.find(session, actor.accountId, fileId)

async function correctFile(context: QueryContext, fileId: string): Promise<Outcome<{ fileId: string; name: string }>> {
  const file = findOpened(context, fileId)
  const sheet = file?.report && file.sheets[file.report.sheet]
  if (file?.report === undefined || sheet === undefined) return refuse('not-found', '导入结果')
  const { header, columns, refused } = file.report
  const written = await startFileTask('correct', {
    bytes: file.isXlsx ? file.bytes : undefined,
    sheet,
    headerRow: sheet.rows[Math.max(...header)]?.number ?? 1,
    headings: nameHeadings(headerAt(sheet, header).headings),
    columns,
    refused,
  })
  if (!written.ok) return written
  const name = `${file.name.replace(/\.[^.]*$/u, '')}(退回).xlsx`
  return done({ fileId: context.files.put(context.session, { name, bytes: written.value }), name })
}

type Handlers<R extends Register> = HandlersFor<ImportCommands<R> & Record<string, never>>

/** Derives what the import wizard asks of a register. */
export const importHandlers = <R extends Register>(register: R): Handlers<R> =>
  ({
    [`${register.name}.open-file`]: (context: QueryContext, sent: Sent) => openFile(context, register, sent),
    [`${register.name}.lay-out`]: async (context: QueryContext, request: LayoutRequest) => {
      const sheet = findOpened(context, request.fileId)?.sheets[request.sheet]
      return sheet === undefined
        ? refuse('not-found', '打开的文件')
        : done(await layOut(context.db, register, sheet, request))
    },
    [`${register.name}.remember-columns`]: async (context: ChangeContext, memory: ColumnMemory) => {
      await rememberColumns(context, register.name, memory)
      return done({})
    },
    [`${register.name}.corrected-file`]: (context: QueryContext, { fileId }: { fileId: string }) =>
      correctFile(context, fileId),
  }) as unknown as Handlers<R>
