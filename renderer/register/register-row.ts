/** A row of whatever register a page is about: its values by field, and what identifies its version. */
export interface RegisterRow {
  readonly id: string
  readonly version: number
  readonly deletedAt: string | null
  readonly labels: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}
