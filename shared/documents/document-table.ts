import { z } from 'zod'

/** A column of a statistical table. */
export const TableColumn = z.strictObject({
  /** Headings from the outermost inwards: ['累计命名', '本年'] prints 本年 under a heading shared with its neighbours. */
  heading: z.array(z.string()).min(1).readonly(),
  /** A code is text that looks like a number and must never become one. */
  kind: z.enum(['text', 'code', 'number']),
  /** Width in Chinese characters of the table's type. */
  width: z.int().positive(),
  /** Names the row (主栏): numbered 甲、乙 instead of 1、2. */
  stub: z.boolean(),
})
export type TableColumn = z.infer<typeof TableColumn>

/**
 * One cell. A number is in whole hundredths and prints with `decimals` places; a missing value
 * prints as "—", never as blank or 0.
 */
export const TableCell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('number'),
    hundredths: z.int(),
    decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    figure: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('missing'), figure: z.string().nullable() }),
])
export type TableCell = z.infer<typeof TableCell>

export const TableRow = z.strictObject({
  /** A total (合计) row is set in bold and never sorted away from its place. */
  role: z.enum(['row', 'total']),
  cells: z.array(TableCell).readonly(),
})
export type TableRow = z.infer<typeof TableRow>

/** A table in the habits of Chinese statistical forms: unit at the right, 甲/乙 row, 合计, notes, sign-off. */
export const DocumentTable = z.strictObject({
  /** 表号, such as 表1. */
  number: z.string(),
  title: z.string(),
  /** 填报单位, top left. */
  reporter: z.string(),
  /** 计量单位, top right; null where each row names its own. */
  unit: z.string().nullable(),
  columns: z.array(TableColumn).min(1).readonly(),
  rows: z.array(TableRow).readonly(),
  /** Printed beneath, each on its own line. */
  notes: z.array(z.string()).readonly(),
  /** 单位负责人、审核人、填表人、报出日期: label and name, the name empty where it is signed by hand. */
  signOff: z.array(z.strictObject({ label: z.string(), name: z.string() })).readonly(),
})
export type DocumentTable = z.infer<typeof DocumentTable>
