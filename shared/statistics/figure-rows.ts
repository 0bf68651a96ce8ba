import { z } from 'zod'

/** Behind which row a page of a figure's rows begins. */
export const RowsPlace = z.strictObject({ key: z.string(), id: z.string() })
export type RowsPlace = z.infer<typeof RowsPlace>

/** A row that stands behind a figure, in the words of its register. */
export const FigureRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Where it belongs: a street, or street and community. */
  place: z.string(),
  /** The day that makes it count, or null where that is not recorded. */
  day: z.string().nullable(),
  detail: z.string(),
  /** Of a rate: whether it is in the numerator. True for every row of any other figure. */
  counted: z.boolean(),
})
export type FigureRow = z.infer<typeof FigureRow>

/** A page of rows behind a figure. */
export const FigureRows = z.strictObject({
  /** The register the rows are kept in; its Chinese name. */
  register: z.string(),
  /** Headings for name, place, day and detail. */
  headings: z.strictObject({ name: z.string(), place: z.string(), day: z.string(), detail: z.string() }),
  rows: z.array(FigureRow),
  next: RowsPlace.nullable(),
  /** How many rows answer, of how many stand behind the figure. */
  matching: z.int(),
  all: z.int(),
})
export type FigureRows = z.infer<typeof FigureRows>
