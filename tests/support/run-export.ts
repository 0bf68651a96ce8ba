import type { Call } from '#shared/client.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Exported, ExportProgress, ExportRequest } from '#shared/register/export-commands.ts'

type Send = (name: string, input: unknown) => Promise<unknown>

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

/** Everything in use, every column of these, as a workbook. */
export const wholeList = (fields: readonly string[], more: Partial<ExportRequest> = {}): ExportRequest => ({
  range: 'all',
  list: {},
  ids: [],
  fields: [...fields],
  format: 'xlsx',
  narrowed: [],
  ...more,
})

/** Begins an export of a register and steps it to its end, as the screen does; answers what was made and every progress. */
export async function runExport(
  call: Call,
  register: string,
  request: ExportRequest,
  between: (progress: ExportProgress) => Promise<void> = () => Promise.resolve(),
): Promise<Exported & { readonly steps: readonly ExportProgress[] }> {
  const send = call as unknown as Send
  const begun = (await send(`${register}.export`, request)) as Outcome<{ job: string; total: number }>
  const { job, total } = valueOf(begun)
  await between({ stage: 'writing', rows: 0, total, fraction: 0 })
  const steps: ExportProgress[] = []
  while (steps.at(-1)?.stage !== 'ready') {
    const progress = valueOf(await call('exports.step', { job }))
    steps.push(progress)
    await between(progress)
  }
  return { ...valueOf(await call('exports.finish', { job })), steps }
}
