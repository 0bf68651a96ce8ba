import type { GridRow } from '../grid/grid-row.ts'

/** A row of whatever register a page is about: its values by field, and what identifies its version. */
export interface RegisterRow extends GridRow {
  readonly version: number
  readonly deletedAt: string | null
}
