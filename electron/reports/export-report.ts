import { join } from 'node:path'
import { makeFolder } from '#electron/documents/make-folder.ts'
import { writeFileSafely } from '#electron/documents/write-file-safely.ts'
import { createClient } from '#shared/client.ts'
import { commandLine } from '#electron/command-line.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'

import { ReportFormat } from '#shared/reports/report-commands.ts'

/** What a report asks of the backend: commands, and the files they leave to be fetched. */
export interface ReportBackend {
  send(session: string, name: string, input: unknown): Promise<unknown>
  readFile(session: string, fileId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>
}

interface Wanted {
  /** `YYYY-MM-DD`; undefined is the day the records themselves name for their report. */
  readonly asOf: string | undefined
  /** The folder to write into; made if it is missing. */
  readonly folder: string
}

/** The window that is not there. */
const session = commandLine

/**
 * Writes the report's three files into a folder without any window, through the same commands a window uses, as
 * the command line's seat, which may export; every file leaves a line in the audit log. Answers the paths.
 */
export async function exportReport(
  backend: ReportBackend,
  { asOf, folder }: Wanted,
): Promise<Outcome<{ asOf: string; paths: readonly string[] }>> {
  const call = createClient((name, input) => backend.send(session, name, input))
  const current = await call('session.current', {})
  if (!current.ok) return current
  const day = asOf ?? current.value.reportDay

  const made = await makeFolder(folder)
  if (!made.ok) return made
  const paths: string[] = []
  for (const format of ReportFormat.options) {
    const exported = await call('reports.export', { asOf: day, format })
    if (!exported.ok) return exported
    const file = await backend.readFile(session, exported.value.fileId)
    if (!file) return refuse('not-found', exported.value.name)
    const written = await writeFileSafely(join(folder, file.name), file.bytes)
    if (!written.ok) return written
    paths.push(written.value)
  }
  return done({ asOf: day, paths })
}
