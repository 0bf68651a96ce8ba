/** What the grid needs of a row; the rest of it are values by field. */
export interface GridRow {
  readonly id: string
  readonly labels: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}
