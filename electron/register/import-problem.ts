import type { ImportReason } from '#shared/import/import-reason.ts'

/** What is wrong with a row of a file: in which field, why, and which column says so. */
export interface ImportProblem {
  readonly field: string
  readonly reason: ImportReason
  readonly message: string
  /** The column at fault where several fill the field; else the first that fills it. */
  readonly column?: number
}
