import type { ReadDb } from '#electron/context.ts'
import type { ColumnMemory, Layout, LayoutRequest } from '#shared/import/import-commands.ts'
import { findHeader, headerAt, type Header } from '#shared/import/find-header.ts'
import { importableFields, matchColumns } from '#shared/import/match-columns.ts'
import { takesSeveral } from '#shared/import/usual-headings.ts'
import { wordHeading } from '#shared/import/name-headings.ts'
import { senderIn } from '#shared/import/sender-in.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import { sortRows } from '#shared/import/sort-rows.ts'
import type { Register } from '#shared/register/register.ts'
import { recallColumns } from './column-memories.ts'

const topShown = 15
const sampleShown = 8

const mutable = (cells: readonly string[]): string[] => Array.from(cells, (cell) => cell ?? '')

const topOf = ({ rows }: Sheet): Layout['top'] =>
  rows.slice(0, topShown).map(({ number, cells }, place) => ({ place, row: number, cells: mutable(cells) }))

/** What this sender's last file said of columns, each heading as often as it stood there; undefined where it said nothing. */
function recall(register: Register, memory: ColumnMemory | undefined, headings: readonly string[]) {
  const importable = new Set(importableFields(register.fields).map(([key]) => key))
  const kept = Map.groupBy(memory?.columns ?? [], ({ heading }) => heading)
  const taken = new Set<string>()
  return headings.map((heading) => {
    const field = kept.get(heading)?.shift()?.field
    if (field === undefined || field === null) return field
    if (!importable.has(field) || (taken.has(field) && !takesSeveral(register.fields[field]))) return undefined
    taken.add(field)
    return field
  })
}

/** What each column fills: as this sender's last file had it, else by the words of its heading. */
async function columnsOf(db: ReadDb, register: Register, sender: string, { headings }: Header) {
  const shown = headings.map(wordHeading)
  const memory = await recallColumns(db, register.name, sender, shown)
  const remembered = recall(register, memory, shown)
  const fields = matchColumns(register.fields, headings, remembered)
  const columns = shown.map((heading, place) => ({
    heading,
    field: fields[place] ?? null,
    isRemembered: remembered[place] !== undefined,
  }))
  return { columns, sender: memory?.sender ?? sender }
}

/** How a sheet would be read: its headings, what each column fills, its records and what is passed over. */
export async function layOut(
  db: ReadDb,
  register: Register,
  sheet: Sheet,
  { header: shown, sender: named }: Pick<LayoutRequest, 'header' | 'sender'>,
): Promise<Layout> {
  const header = shown === undefined ? findHeader(register.fields, sheet) : headerAt(sheet, shown)
  const top = topOf(sheet)
  if (header === undefined)
    return { header: [], columns: [], top, sample: [], records: 0, skipped: [], sender: named ?? '' }
  const written = senderIn(sheet.rows.slice(0, header.places[0] ?? 0))
  const { columns, sender } = await columnsOf(db, register, named ?? written, header)
  const { records, skipped } = sortRows(
    sheet,
    header,
    columns.map(({ field }) => field),
  )
  return {
    header: [...header.places],
    columns,
    top,
    sample: records.slice(0, sampleShown).map(({ number, cells }) => ({ row: number, cells: mutable(cells) })),
    records: records.length,
    skipped: [...skipped],
    sender,
  }
}
