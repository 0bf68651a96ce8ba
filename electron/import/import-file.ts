import type { Call } from '#shared/client.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { Layout, OpenedFile } from '#shared/import/import-commands.ts'
import type { ImportReport } from '#shared/import/import-report.ts'
import type { ImportReason } from '#shared/import/import-reason.ts'
import type { SkippedRow } from '#shared/import/sort-rows.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'

/** What came of a file, as programs read it: refused rows are named once, with their first reason. */
export interface FileImport {
  readonly read: number
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly refused: readonly {
    readonly row: number
    readonly reason: ImportReason
    readonly column: string
    readonly message: string
  }[]
  readonly skipped: readonly SkippedRow[]
}

interface FileOrder {
  readonly register: Register
  readonly name: string
  readonly bytes: Uint8Array
  readonly dryRun: boolean
}

/** The registers that files may be imported into. */
export const importableRegisters = (registers as readonly Register[]).filter(({ imported }) => imported !== false)

/** One line for each row that stayed out; of several reasons the first is the code, and all of them the message. */
function gatherRefused(refused: ImportReport['refused']): FileImport['refused'] {
  return [...Map.groupBy(refused, ({ row }) => row)].map(([row, problems]) => ({
    row,
    reason: problems[0]?.reason ?? 'rule',
    column: problems[0]?.column ?? '',
    message: problems.map(({ message }) => message).join(' '),
  }))
}

/** Imports a file through the same commands the wizard gives, with what it proposes: headings, columns, good rows. */
export async function importFile(
  call: Call,
  { register, name, bytes, dryRun }: FileOrder,
): Promise<Outcome<FileImport>> {
  const ask = async <T>(verb: string, input: unknown): Promise<Outcome<T>> =>
    (await call(`${register.name}.${verb}` as 'organisations.import', input as never)) as Outcome<T>
  const content = Buffer.from(bytes).toString('base64')
  const opened = await ask<OpenedFile>('open-file', { name, content, isPasted: false })
  if (!opened.ok) return opened
  const { fileId, sheet } = opened.value
  const layout = await ask<Layout>('lay-out', { fileId, sheet })
  if (!layout.ok) return layout
  const { header, columns, sender, skipped } = layout.value
  if (header.length === 0) return refuse('file-unreadable', `没有找到${register.label}的表头`)
  const report = await ask<ImportReport>('import', {
    source: name,
    columns: columns.map(({ field }) => field),
    rows: [],
    opened: { fileId, sheet, header, sender },
    dryRun,
  })
  if (!report.ok) return report
  const { read, added, changed, same, refused } = report.value
  return done({ read, new: added, changed, same, refused: gatherRefused(refused), skipped })
}
