import { done, type Outcome } from '#shared/command/outcome.ts'
import type { PaperPage } from '#shared/printing/paper-page.ts'
import { call } from '../api.ts'
import { callShell } from '../shell.ts'
import type { PrintJob } from './print-job.ts'

type Target = 'printer' | 'pdf' | 'browser'

/** The browser's dialog is open at our own asking, and its line has been left. */
let isAsking = false

const record = async ({ title, rows }: PrintJob, target: Target): Promise<Outcome<unknown>> =>
  call('printing.record', { title, rows, target })

/**
 * Prints what is shown, on the named printer or where the dialog says; false when the person called it off. The
 * browser does not tell what became of it, so there the audit line is left before its dialog opens.
 */
export async function printJob(job: PrintJob, page: PaperPage, printer: string | null): Promise<Outcome<boolean>> {
  if (callShell === undefined) {
    const recorded = await record(job, 'browser')
    if (!recorded.ok) return recorded
    isAsking = true
    window.print()
    isAsking = false
    return done(false)
  }
  const { width, height } = page
  const printed = await callShell('shell.print', { printer, paper: { width, height } })
  if (!printed.ok || !printed.value) return printed
  const recorded = await record(job, 'printer')
  return recorded.ok ? printed : recorded
}

/**
 * In the browser host, leaves a line when the reader prints what is shown by the browser's own menu. Answers the way
 * to stop.
 */
export function recordMenuPrints(job: PrintJob): () => void {
  const note = (): void => {
    if (!isAsking) void record(job, 'browser')
  }
  if (callShell !== undefined) return () => undefined
  window.addEventListener('beforeprint', note)
  return () => window.removeEventListener('beforeprint', note)
}

/** Saves what is shown as a PDF where the person says; null when they called it off. Only the desktop shell can. */
export async function savePdf(job: PrintJob): Promise<Outcome<string | null>> {
  if (callShell === undefined) return done(null)
  const saved = await callShell('shell.savePdf', { name: job.title.slice(0, 120) })
  if (!saved.ok || saved.value === null) return saved.ok ? done(null) : saved
  const recorded = await record(job, 'pdf')
  return recorded.ok ? done(saved.value.name) : recorded
}
