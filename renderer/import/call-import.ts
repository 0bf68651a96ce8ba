import type { Outcome } from '#shared/command/outcome.ts'
import type { ColumnMemory, Layout, LayoutRequest, OpenedFile } from '#shared/import/import-commands.ts'
import type { ImportReport } from '#shared/import/import-report.ts'
import type { ImportRequest } from '#shared/register/register-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { send } from '../api.ts'

/** What the wizard asks of a register it knows only at run time. */
interface Verbs {
  'open-file': [{ name: string; content: string; isPasted: boolean }, OpenedFile]
  'lay-out': [LayoutRequest, Layout]
  'remember-columns': [ColumnMemory, object]
  'corrected-file': [{ fileId: string }, { fileId: string; name: string }]
  import: [ImportRequest, ImportReport]
}

/** Calls `<register>.<verb>`. */
export const callImport = <V extends keyof Verbs>(
  { name }: Register,
  verb: V,
  input: Verbs[V][0],
): Promise<Outcome<Verbs[V][1]>> => send(`${name}.${verb}`, input) as Promise<Outcome<Verbs[V][1]>>
