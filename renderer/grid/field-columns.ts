import type { ColDef, ValueGetterParams } from 'ag-grid-community'
import type { Field, Fields } from '#shared/register/field.ts'
import { formatValue } from '#shared/register/format-value.ts'
import { cellOf, type GridRow } from './grid-row.ts'
import { markOf, sheetCellRules } from './sheet-context.ts'

export const isNumeric = (field: Field): field is Extract<Field, { kind: 'integer' | 'hundredths' }> =>
  field.kind === 'integer' || field.kind === 'hundredths'

/** So much must fit beside a heading: padding, the arrow of the sorting, the line between columns. */
const besideHeading = 40

/** About how wide a heading is drawn: 汉字 13 px, other characters 8. */
const widthOf = (heading: string): number =>
  Array.from(heading).reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? 13 : 8), besideHeading)

/** 街道 and 社区 stand in one cell and must both be read. */
const placeWidth = (field: Field): number => (field.kind === 'reference' && field.to === 'region' ? 220 : 0)

const headingOf = (field: Field): string =>
  isNumeric(field) && field.unit !== undefined ? `${field.label}(${field.unit})` : field.label

/** How a cell of a register reads; nothing while its row is still on the way. */
export const cellText = (key: string, field: Field, row: GridRow | undefined): string =>
  row === undefined ? '' : formatValue(field, cellOf(row, key), row.labels[key])

/** What a preview says in a cell. */
const previewed = ({ column, data: row, context }: ValueGetterParams<GridRow>): string | undefined =>
  markOf({ column, row, context: context as unknown })?.text

/** A field without a width of its own, once somebody shows its column. */
const unsetWidth = 120

/**
 * The columns of a register, the naming one kept in sight at the left. Fields without a width are there and hidden until
 * somebody shows them; `unsorted` ones are not columns of the table, and give no order.
 */
export const fieldColumns = (fields: Fields, nameField: string, unsorted: readonly string[] = []): ColDef<GridRow>[] =>
  Object.entries(fields).map(
    ([key, field]) =>
      ({
        colId: key,
        headerName: headingOf(field),
        headerTooltip: headingOf(field),
        width: Math.max(field.width ?? unsetWidth, widthOf(headingOf(field)), placeWidth(field)),
        hide: field.width === undefined && key !== nameField,
        sortable: field.mask === undefined && !unsorted.includes(key),
        pinned: key === nameField ? ('left' as const) : null,
        valueGetter: (cell) => previewed(cell) ?? cellText(key, field, cell.data),
        cellClassRules: sheetCellRules,
        ...(isNumeric(field) ? { cellClass: 'number', headerClass: 'number' } : {}),
        ...(key === nameField ? { cellClass: 'opens-row' } : {}),
      }) satisfies ColDef<GridRow>,
  )
