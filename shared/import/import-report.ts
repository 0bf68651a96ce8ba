import { z } from 'zod'
import { importReasons, type ImportReason } from './import-reason.ts'

const reasons = Object.keys(importReasons) as [ImportReason, ...ImportReason[]]

/** One reason why a row stayed out. */
export const RefusedCell = z.strictObject({
  /** The row's number in the file; of pasted rows and rows of a program, counted from 1. */
  row: z.int(),
  field: z.string(),
  /** The heading of the column at fault, as the file has it. */
  column: z.string(),
  reason: z.enum(reasons),
  message: z.string(),
})
export type RefusedCell = z.infer<typeof RefusedCell>

/** A record that a row changes: what stood there and what comes, in words. */
export const ImportDifference = z.strictObject({
  row: z.int(),
  name: z.string(),
  cells: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
})
export type ImportDifference = z.infer<typeof ImportDifference>

/** So many records that are new, and so many that change, are listed with their cells; all of them are counted. */
export const mostDifferences = 1000

/**
 * What became of the rows: added, changed, same and the refused rows add up to the rows read. A refused row
 * is named once for each of its problems.
 */
export const ImportReport = z.strictObject({
  read: z.int(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.array(RefusedCell),
  /** The first new records; nothing stood there before. */
  additions: z.array(ImportDifference),
  differences: z.array(ImportDifference),
})
export type ImportReport = z.infer<typeof ImportReport>
