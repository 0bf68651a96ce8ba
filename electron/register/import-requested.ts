import type { ChangeContext } from '#electron/context.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { headerAt } from '#shared/import/find-header.ts'
import { mostDifferences, type ImportReport } from '#shared/import/import-report.ts'
import { nameHeadings } from '#shared/import/name-headings.ts'
import { sortRows } from '#shared/import/sort-rows.ts'
import type { ImportRequest, OpenedRows } from '#shared/register/register-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { importRows, type ImportOrder } from './import-rows.ts'

/** The rows a request means, in a file that was opened at this window or in the request itself. */
function orderOf(context: ChangeContext, request: ImportRequest): Outcome<ImportOrder> {
  const { opened, rows, source, ...order } = request
  if (opened === undefined)
    return done({ ...withoutGaps(order), source, rows: rows.map((cells, place) => ({ number: place + 1, cells })) })
  const { openedFiles, session, actor } = context
  const file = openedFiles.find(session, actor.accountId, opened.fileId)
  const sheet = file?.sheets[opened.sheet]
  if (file === undefined || sheet === undefined) return refuse('not-found', '打开的文件')
  const header = headerAt(sheet, opened.header)
  return done({
    ...withoutGaps(order),
    source: sourceOf(file.name, opened),
    headings: nameHeadings(header.headings),
    rows: sortRows(sheet, header, order.columns).records,
  })
}

const withoutGaps = ({
  columns,
  dryRun,
  allOrNothing = false,
  blankErases = false,
}: Pick<ImportRequest, 'columns' | 'dryRun' | 'allOrNothing' | 'blankErases'>) => ({
  columns,
  dryRun,
  allOrNothing,
  blankErases,
})

const sourceOf = (name: string, { sender }: OpenedRows): string =>
  sender.trim() === '' ? name : `${name}(${sender.trim()})`

/** Imports as a request says, and keeps beside an opened file which of its rows stayed out. */
export async function importRequested(
  context: ChangeContext,
  register: Register,
  request: ImportRequest,
): Promise<Outcome<ImportReport>> {
  const order = orderOf(context, request)
  if (!order.ok) return order
  const imported = await importRows(context, register, order.value)
  if (!imported.ok) return imported
  const { additions, differences, ...counts } = imported.value
  const { opened } = request
  if (opened !== undefined) {
    const file = context.openedFiles.find(context.session, context.actor.accountId, opened.fileId)
    if (file)
      file.report = { sheet: opened.sheet, header: opened.header, columns: request.columns, refused: counts.refused }
  }
  return done({
    ...counts,
    refused: [...counts.refused],
    additions: await additions.word(mostDifferences),
    differences: await differences.word(mostDifferences),
  })
}
