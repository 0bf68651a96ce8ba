import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refuse, type Outcome, type Problem } from '#shared/command/outcome.ts'
import type { Layout, OpenedFile } from '#shared/import/import-commands.ts'
import type { ImportReport } from '#shared/import/import-report.ts'
import type { Register } from '#shared/register/register.ts'
import { lastSaved } from '../app/status-line.ts'
import { problemOf, refresh } from '../app/use-command.ts'
import { callImport } from './call-import.ts'
import { toBase64 } from './to-base64.ts'

/** Where the wizard stands. */
export type ImportStep = 'file' | 'columns' | 'trial' | 'done'

/** How rows are treated that cannot all go in, and cells that hold nothing. */
export interface ImportChoices {
  readonly allOrNothing: boolean
  readonly blankErases: boolean
}

/** A file as large as this holds some half a million rows. */
const mostBytes = 40 * 1024 * 1024

interface Sent {
  readonly name: string
  readonly bytes: Uint8Array
  readonly isPasted: boolean
}

/** One import from the file to what became of it. Each step can be gone back to; nothing is written before the last. */
export function useImport(register: Register) {
  const queries = useQueryClient()
  const [step, setStep] = useState<ImportStep>('file')
  const [opened, setOpened] = useState<OpenedFile>()
  const [sheet, setSheet] = useState(0)
  const [layout, setLayout] = useState<Layout>()
  const [report, setReport] = useState<ImportReport>()
  const [choices, setChoices] = useState<ImportChoices>({ allOrNothing: false, blankErases: false })
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState<string>()

  /** Does one thing at a time, says what it is doing, and keeps what stood against it. */
  async function work<T>(words: string, asked: () => Promise<Outcome<T>>): Promise<T | undefined> {
    setBusy(words)
    setProblem(undefined)
    try {
      const answer = await asked()
      if (answer.ok) return answer.value
      setProblem(answer.problem)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(undefined)
    }
    return undefined
  }

  const layOut = async (file: OpenedFile, at: number, wanted: { header?: number[]; sender?: string } = {}) => {
    const found = await work('正在核对表头…', () =>
      callImport(register, 'lay-out', { fileId: file.fileId, sheet: at, ...wanted }),
    )
    if (found === undefined) return
    setSheet(at)
    setLayout(found)
    setStep('columns')
  }

  const open = async ({ name, bytes, isPasted }: Sent): Promise<void> => {
    const read = await work(`正在读取${isPasted ? '粘贴的内容' : `“${name}”`}…`, () =>
      bytes.length > mostBytes
        ? Promise.resolve(refuse('file-unreadable', '文件超过 40 MB,请分成几个文件'))
        : callImport(register, 'open-file', { name, content: toBase64(bytes), isPasted }),
    )
    if (read === undefined) return
    setOpened(read)
    await layOut(read, read.sheet)
  }

  const request = (dryRun: boolean, allOrNothing: boolean) => ({
    source: opened?.name ?? '',
    columns: layout?.columns.map(({ field }) => field) ?? [],
    rows: [],
    opened: { fileId: opened?.fileId ?? '', sheet, header: layout?.header ?? [], sender: layout?.sender.trim() ?? '' },
    dryRun,
    allOrNothing,
    blankErases: choices.blankErases,
  })

  const remember = async (): Promise<void> => {
    const sender = layout?.sender.trim() ?? ''
    if (layout === undefined || sender === '') return
    const columns = layout.columns.map(({ heading, field }) => ({ heading, field }))
    const kept = await callImport(register, 'remember-columns', { sender, columns })
    if (!kept.ok) setProblem(kept.problem)
  }

  const tryOut = async (): Promise<void> => {
    const tried = await work('正在试导入,还没有写入…', () => callImport(register, 'import', request(true, false)))
    if (tried === undefined) return
    setReport(tried)
    setStep('trial')
  }

  const bring = async (): Promise<void> => {
    const brought = await work('正在导入…', () => callImport(register, 'import', request(false, choices.allOrNothing)))
    await refresh(queries, register.name)
    if (brought === undefined) return
    await remember()
    lastSaved.set(new Date().toISOString())
    setReport(brought)
    setStep('done')
  }

  return {
    step,
    opened,
    sheet,
    layout,
    report,
    choices,
    problem,
    busy,
    open,
    layOut: (at: number, wanted?: { header?: number[]; sender?: string }) =>
      opened === undefined ? Promise.resolve() : layOut(opened, at, wanted),
    fill: (place: number, field: string | null) =>
      layout &&
      setLayout({
        ...layout,
        columns: layout.columns.map((column, at) =>
          at === place ? { ...column, field, isRemembered: false } : column,
        ),
      }),
    nameSender: (sender: string) => layout && setLayout({ ...layout, sender }),
    choose: (part: Partial<ImportChoices>) => setChoices({ ...choices, ...part }),
    tryOut,
    bring,
    goTo: (next: ImportStep) => {
      setProblem(undefined)
      setStep(next)
    },
  }
}

export type ImportWork = ReturnType<typeof useImport>
