import { dialog, type BrowserWindow } from 'electron'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Backend } from '#electron/backend.ts'
import { writeFileSafely } from '#electron/documents/write-file-safely.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { InputOf, OutputOf } from '#shared/contract.ts'
import type { ShellCallName, ShellInput, ShellOutput } from '#shared/shell/shell-calls.ts'
import { bringForward } from './main-window.ts'
import type { NamedFiles } from './named-files.ts'
import { notify } from './notify.ts'
import { listPrinters, makePdf, printPage } from './print-page.ts'
import type { RecentFiles } from './recent-files.ts'
import type { TaskbarProgress } from './taskbar-progress.ts'

/** All a call to the shell may touch. */
export interface ShellContext {
  readonly window: BrowserWindow
  readonly session: string
  readonly backend: Backend
  readonly namedFiles: NamedFiles
  readonly recentFiles: RecentFiles
  readonly progress: TaskbarProgress
  /** What the opening of the records said last; null when they are open. */
  readonly openingLine: () => string | null
  /** Where the save dialog begins. */
  readonly documents: string
  /** Logs an unexpected error and answers its reference number. */
  readonly report: (error: unknown) => string
  /** The list of recent files has changed. */
  readonly onSaved: () => void
}

type ShellHandlers = {
  readonly [N in ShellCallName]: (context: ShellContext, input: ShellInput<N>) => Promise<Outcome<ShellOutput<N>>>
}

const kinds: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  xlsx: 'Excel 工作簿',
  pdf: 'PDF 文件',
  csv: 'CSV 文件',
  json: '数据文件',
  sqlite: '数据库',
}

/** Bytes; what is larger is not read into a page. */
const largestRead = 16 * 1024 * 1024

/** Asks where to save, writes, remembers the place; null when the person closed the dialog. */
async function saveAs(context: ShellContext, name: string, bytes: Uint8Array): Promise<Outcome<string | null>> {
  const { window, documents, recentFiles, onSaved } = context
  const ending = name.split('.').at(-1) ?? ''
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: `保存${name}`,
    buttonLabel: '保存',
    defaultPath: join(documents, name.replaceAll(/[\\/:*?"<>|]/gu, ' ')),
    filters: [{ name: kinds[ending] ?? '文件', extensions: [ending] }],
  })
  if (canceled || filePath === '') return done(null)
  const written = await writeFileSafely(filePath, bytes)
  if (!written.ok) return written
  await recentFiles.add(filePath)
  onSaved()
  return done(basename(filePath))
}

/** Leaves the audit line of what was printed or saved as a PDF, for whoever sits at the window. */
const record = async (
  { backend, session }: ShellContext,
  printed: InputOf<'printing.record'>,
): Promise<Outcome<unknown>> =>
  (await backend.send(session, 'printing.record', printed)) as Outcome<OutputOf<'printing.record'>>

export const shellHandlers: ShellHandlers = {
  'shell.opening': ({ openingLine }) => Promise.resolve(done(openingLine())),

  'shell.saveFile': async (context, { fileId }) => {
    const file = await context.backend.readFile(context.session, fileId)
    return file ? saveAs(context, file.name, file.bytes) : refuse('not-found', '导出的文件')
  },

  'shell.openFile': async ({ window, documents, namedFiles }, { title, endings }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      buttonLabel: '打开',
      defaultPath: documents,
      properties: ['openFile'],
      filters: [{ name: kinds[endings[0] ?? ''] ?? '文件', extensions: [...endings] }],
    })
    return canceled || filePaths[0] === undefined ? done(null) : namedFiles.name(filePaths[0])
  },

  'shell.choosePlace': async ({ window }, { title, kind }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      buttonLabel: '选择',
      properties: kind === 'file' ? ['openFile'] : ['openDirectory', 'createDirectory'],
    })
    return done(canceled ? null : (filePaths[0] ?? null))
  },

  'shell.readFile': async ({ namedFiles }, { token }) => {
    const path = namedFiles.pathOf(token)
    const named = path === undefined ? undefined : namedFiles.name(path)
    if (path === undefined || named?.ok !== true) return refuse('not-found', '选择的文件')
    if (named.value.size > largestRead) return refuse('file-unreadable', '文件超过 16 MB')
    return done(new Uint8Array(await readFile(path)))
  },

  'shell.pagePdf': async ({ window, progress }) => done(await progress.watch(makePdf(window.webContents))),

  'shell.savePdf': async (context, { title, rows }) => {
    const saved = await saveAs(context, `${title}.pdf`, await makePdf(context.window.webContents))
    if (!saved.ok || saved.value === null) return saved
    const recorded = await record(context, { title, rows, target: 'pdf' })
    return recorded.ok ? saved : recorded
  },

  'shell.printers': async ({ window }) => done(await listPrinters(window.webContents)),

  'shell.print': async (context, { printer, paper, title, rows }) => {
    let isPrinted: boolean
    try {
      isPrinted = await printPage(context.window.webContents, printer, paper)
    } catch (error) {
      context.report(error)
      return refuse('not-printed', printer ?? undefined)
    }
    if (!isPrinted) return done(false)
    const recorded = await record(context, { title, rows, target: 'printer' })
    return recorded.ok ? done(true) : recorded
  },

  'shell.progress': ({ progress }, { fraction }) => {
    progress.show(fraction)
    return Promise.resolve(done(null))
  },

  'shell.notify': ({ window }, words) => {
    notify(words, () => bringForward(window))
    return Promise.resolve(done(null))
  },
}
