import { done, type Outcome } from '#shared/command/outcome.ts'
import type { PaperPage } from '#shared/printing/paper-page.ts'
import { call } from '../api.ts'
import { callShell } from '../shell.ts'
import type { PrintJob } from './print-job.ts'

/** The browser's dialog is open at our own asking, and its line has been left. */
let isAsking = false

/** What the audit log says of a job. */
const named = ({ title, rows }: PrintJob) => ({ title: title.slice(0, 120), rows })

const recordInBrowser = (job: PrintJob): Promise<Outcome<unknown>> =>
  call('printing.record', { ...named(job), target: 'browser' })

/**
 * Prints what is shown, on the named printer or where the dialog says; false when the person called it off. The shell
 * leaves the audit line itself; the browser does not tell what became of it, so its line is left before its dialog opens.
 */
export async function printJob(job: PrintJob, page: PaperPage, printer: string | null): Promise<Outcome<boolean>> {
  if (callShell === undefined) {
    const recorded = await recordInBrowser(job)
    if (!recorded.ok) return recorded
    isAsking = true
    window.print()
    isAsking = false
    return done(false)
  }
  const { width, height } = page
  return callShell('shell.print', { ...named(job), printer, paper: { width, height } })
}

/**
 * In the browser host, leaves a line when the reader prints what is shown by the browser's own menu. Answers the way
 * to stop.
 */
export function recordMenuPrints(job: PrintJob): () => void {
  const note = (): void => {
    if (!isAsking) void recordInBrowser(job)
  }
  if (callShell !== undefined) return () => undefined
  window.addEventListener('beforeprint', note)
  return () => window.removeEventListener('beforeprint', note)
}

/** Saves what is shown as a PDF where the person says; null when they called it off. Only the desktop shell can. */
export async function savePdf(job: PrintJob): Promise<Outcome<string | null>> {
  if (callShell === undefined) return done(null)
  return callShell('shell.savePdf', named(job))
}
