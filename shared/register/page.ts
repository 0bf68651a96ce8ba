import { z } from 'zod'

/** One condition on one column, as the chips above the grid show them. */
export const Condition = z.discriminatedUnion('kind', [
  /** The value is one of these codes. */
  z.strictObject({ kind: z.literal('in'), field: z.string(), values: z.array(z.string()) }),
  /** The value is none of these codes, or nothing is entered. */
  z.strictObject({ kind: z.literal('not-in'), field: z.string(), values: z.array(z.string()) }),
  /** The text does not contain this, or nothing is entered. */
  z.strictObject({ kind: z.literal('lacks'), field: z.string(), text: z.string() }),
  /** The text contains this. */
  z.strictObject({ kind: z.literal('contains'), field: z.string(), text: z.string() }),
  /** Nothing is entered. */
  z.strictObject({ kind: z.literal('blank'), field: z.string() }),
  /** Something is entered. */
  z.strictObject({ kind: z.literal('filled'), field: z.string() }),
  /** A day or number lies between, both ends included; null is open. */
  z.strictObject({
    kind: z.literal('between'),
    field: z.string(),
    from: z.union([z.string(), z.number()]).nullable(),
    to: z.union([z.string(), z.number()]).nullable(),
  }),
  /** The row lies in this region or below it. */
  z.strictObject({ kind: z.literal('within'), regionId: z.string() }),
])
export type Condition = z.infer<typeof Condition>

/** Where a page begins: behind a row, named by its sort value and id, plus rows to pass over from there. */
export const Place = z.strictObject({
  after: z.strictObject({ value: z.union([z.string(), z.number()]).nullable(), id: z.string() }).nullable(),
  skip: z.int().min(0).max(1_000_000),
})
export type Place = z.infer<typeof Place>

export const PageRequest = z.strictObject({
  /** 汉字, a former name, an alias, or 拼音首字母. */
  search: z.string().max(100).optional(),
  conditions: z.array(Condition).max(20).optional(),
  sort: z.strictObject({ field: z.string(), descending: z.boolean() }).optional(),
  place: Place.optional(),
  limit: z.int().min(1).max(500),
  /** Shows the recycle bin instead of the rows in use. */
  bin: z.boolean().optional(),
  /** For registers with validity: only rows in force on this day. */
  asOf: z.string().optional(),
})
export type PageRequest = z.infer<typeof PageRequest>

/** A page of rows, the place where the next begins, and how many rows answer of how many there are. */
export const pageSchema = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ rows: z.array(row), next: Place.nullable(), matching: z.int(), all: z.int() })

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: Place | null
  readonly matching: number
  readonly all: number
}
