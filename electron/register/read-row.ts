import type { QueryContext } from '#electron/context.ts'
import { flawWords, reasonOfField } from '#shared/import/import-reason.ts'
import type { RefusedCell } from '#shared/import/import-report.ts'
import { takesSeveral } from '#shared/import/usual-headings.ts'
import { readCell } from '#shared/import/read-cell.ts'
import type { PlaceCell } from '#shared/import/read-place.ts'
import { cellAt, type SheetRow } from '#shared/import/sheet.ts'
import type { Field } from '#shared/register/field.ts'
import { normaliseDraft } from '#shared/register/normalise-draft.ts'
import type { Register } from '#shared/register/register.ts'
import type { ImportProblem } from './import-problem.ts'
import { maskIn } from './mask-in.ts'
import { indexPlaces } from './index-places.ts'
import { indexReferences } from './index-references.ts'
import type { Values } from './known-rows.ts'

/** How the cells of a file are read. */
export interface ReadingOrder {
  /** The field each column fills; null for columns that are left. */
  readonly columns: readonly (string | null)[]
  /** What stands above each column, for the sentences about its cells; the field's own label where none is given. */
  readonly headings?: readonly string[]
  /** A blank cell takes away what was there; otherwise it is left alone. */
  readonly blankErases?: boolean
}

interface ReadRow {
  /** What the row says, by field, as it would be stored. Blank cells are left out unless they erase. */
  readonly values: Values
  readonly problems: readonly ImportProblem[]
}

/** Reads rows of a file as a register's fields, against the rows its references may name. */
export async function createReadRow(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  register: Register,
  { columns, headings = [], blankErases = false }: ReadingOrder,
) {
  const { fields } = register
  const find = await indexReferences(db, register)
  const readPlace = columns.some((key) => takesSeveral(fields[key ?? ''])) ? await indexPlaces(db, today()) : undefined
  const columnsOf = new Map<string, number[]>()
  for (const [column, key] of columns.entries())
    if (key !== null) columnsOf.set(key, [...(columnsOf.get(key) ?? []), column])

  function readField(row: SheetRow, key: string, field: Field, own: readonly number[]): ImportProblem | Values[string] {
    const flawed = own.find((column) => row.flaws?.[column] !== undefined)
    const flaw = flawed === undefined ? undefined : row.flaws?.[flawed]
    if (flaw !== undefined && flawed !== undefined) {
      const shown = flaw === 'error-value' ? `“${cellAt(row, flawed)}”` : ''
      return { field: key, reason: flaw, message: `${field.label}${shown}${flawWords[flaw]}`, column: flawed }
    }
    if (readPlace !== undefined && takesSeveral(field)) {
      const cells = own.map((column): PlaceCell => ({ column, text: cellAt(row, column) }))
      const place = readPlace(cells)
      return place.ok
        ? place.id
        : { field: key, reason: 'unknown-region', message: place.message, column: place.column }
    }
    const [column = 0] = own
    const text = cellAt(row, column)
    const read = readCell(field, text, find)
    if (read.ok) return read.value
    const { reason = reasonOfField(field), message } = read
    return { field: key, reason, message: maskIn(message, field, text), column }
  }

  const readRow = (row: SheetRow): ReadRow => {
    const values: Values = {}
    const problems: ImportProblem[] = []
    for (const [key, own] of columnsOf) {
      const field = fields[key]
      if (field === undefined) continue
      const read = readField(row, key, field, own)
      if (typeof read === 'object' && read !== null) problems.push(read)
      else if (read !== null || blankErases) values[key] = read
    }
    const normalised = normaliseDraft(fields, values)
    for (const key of Object.keys(values)) values[key] = normalised[key] ?? null
    return { values, problems }
  }

  const nameProblem = ({ field, reason, message, column }: ImportProblem): Omit<RefusedCell, 'row'> => {
    const place = column ?? columnsOf.get(field)?.[0]
    const heading = place === undefined ? '' : (headings[place] ?? '')
    return { field, column: heading === '' ? (fields[field]?.label ?? field) : heading, reason, message }
  }

  return { readRow, nameProblem }
}
