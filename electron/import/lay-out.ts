import type { ReadDb } from '#electron/context.ts'
import type { Layout, LayoutRequest } from '#shared/import/import-commands.ts'
import { findHeader, headerAt, type Header } from '#shared/import/find-header.ts'
import { importableFields, matchColumns, type Heading } from '#shared/import/match-columns.ts'
import { senderIn } from '#shared/import/sender-in.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import { sortRows } from '#shared/import/sort-rows.ts'
import type { Register } from '#shared/register/register.ts'
import { recallColumns } from './column-memories.ts'

const topShown = 15
const sampleShown = 8

/** A heading as it is shown and remembered: 所在地 · 所属街道. */
const wordHeading = ({ text, above }: Heading): string => (above === '' ? text : `${above} · ${text}`)

const mutable = (cells: readonly string[]): string[] => Array.from(cells, (cell) => cell ?? '')

const topOf = ({ rows }: Sheet): Layout['top'] =>
  rows.slice(0, topShown).map(({ number, cells }, place) => ({ place, row: number, cells: mutable(cells) }))

/** What each column fills: as this sender's last file had it, else by the words of its heading. */
async function columnsOf(db: ReadDb, register: Register, sender: string, { headings }: Header) {
  const shown = headings.map(wordHeading)
  const found = matchColumns(register.fields, headings)
  const memory = await recallColumns(db, register.name, sender, shown)
  const importable = new Set(importableFields(register.fields).map(([key]) => key))
  const kept = new Map(memory?.columns.map(({ heading, field }) => [heading, field]))
  const columns = shown.map((heading, place) => {
    const field = kept.get(heading)
    const isKnown = field === null || (field !== undefined && importable.has(field))
    return { heading, field: isKnown ? field : (found[place] ?? null), isRemembered: isKnown }
  })
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
