import { z } from 'zod'

/** One change of one row: who, when, by which act, and each column's value before and after. */
export const RowChange = z.strictObject({
  txId: z.string(),
  at: z.string(),
  actorName: z.string(),
  /** What the act was called: 修改组织, 撤销:登记组织. */
  act: z.string(),
  /** Where the values came from: 手工录入, or a file's name. */
  source: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
})

/** Newest first. */
export const RowHistory = z.array(RowChange)
export type RowHistory = z.infer<typeof RowHistory>
