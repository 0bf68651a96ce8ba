/** What a field of a row can hold. */
export type Cell = string | number | null | undefined

type Labels = Readonly<Record<string, string>>

/** What the grid needs of a row; the rest of it are values by field. */
export interface GridRow {
  readonly id: string
  /** Field → name of the row pointed at. */
  readonly labels: Labels
  readonly [field: string]: Cell | Labels
}

/** The value a row holds in a field. */
export const cellOf = (row: GridRow | null | undefined, field: string): Cell => row?.[field] as Cell
