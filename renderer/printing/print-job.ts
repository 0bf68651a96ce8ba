import type { ReactNode } from 'react'
import type { Outcome, Problem } from '#shared/command/outcome.ts'
import type { PaperPage } from '#shared/printing/paper-page.ts'
import type { PrintOffset } from '#shared/printing/print-offset.ts'
import { createStore } from '../app/store.ts'
import { callShell } from '../shell.ts'

/** How the paper is to be drawn: on which sheet, and for a printer with which offset. */
export interface PaperSetting {
  readonly page: PaperPage
  readonly offset: PrintOffset
}

/** Something ready to be printed. */
export interface PrintJob {
  /** What it is called: the name of its PDF, and in the audit log. */
  readonly title: string
  /** Rows, cases or certificates on the paper. */
  readonly rows: number
  readonly page: PaperPage
  readonly draw: (setting: PaperSetting) => ReactNode
  /** The reader may turn the sheet. */
  readonly isTurnable?: true
  /** Printed over a form: needs the offset of the printer. */
  readonly isOverprint?: true
  /** Switches of its own beside the common ones. */
  readonly tools?: ReactNode
}

/** How far the gathering of a job is, and whether it is still wanted. */
export interface Gathering {
  /** To be called when there is more to come: a fraction of 1. */
  readonly onProgress: (fraction: number) => void
  readonly signal: AbortSignal
}

/** Gathers what is to be printed, or says why it cannot be. What it answers after it was called off is dropped. */
export type Gather = (gathering: Gathering) => Promise<Outcome<PrintJob>>

type Printing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'gathering'; readonly fraction: number; readonly cancel: () => void }
  | { readonly kind: 'preview'; readonly job: PrintJob }

const nothing: Printing = { kind: 'nothing' }

/** What is being printed in this window. */
export const printing = createStore<Printing>(nothing)

let running: AbortController | undefined

/** Where the reader was when the printing began. */
let begunAt: Element | null = null

/** Puts the focus back where it was when the printing began. */
export function returnFocus(): void {
  if (begunAt instanceof HTMLElement && begunAt.isConnected) begunAt.focus({ preventScroll: true })
}

/** Whether a preview covers the page, so that nothing may happen to what lies beneath. */
export const isPreviewing = (): boolean => printing.get().kind === 'preview'

/** Shows this job in the preview, in place of what is there. */
export const showJob = (job: PrintJob): void => printing.set({ kind: 'preview', job })

/** Calls off what is being gathered, and closes the preview. */
export function endPrinting(): void {
  running?.abort()
  printing.set(nothing)
}

/** Gathers a job and opens its preview; answers the refusal where there is one. One job at a time. */
export async function beginPrinting(gather: Gather): Promise<Problem | undefined> {
  if (running) return undefined
  begunAt = document.activeElement
  const controller = (running = new AbortController())
  const { signal } = controller
  const onProgress = (fraction: number): void => {
    if (signal.aborted) return
    printing.set({ kind: 'gathering', fraction, cancel: endPrinting })
    void callShell?.('shell.progress', { fraction })
  }
  try {
    const job = await gather({ onProgress, signal })
    if (signal.aborted) return undefined
    if (job.ok) showJob(job.value)
    else printing.set(nothing)
    return job.ok ? undefined : job.problem
  } finally {
    running = undefined
    void callShell?.('shell.progress', { fraction: null })
  }
}
