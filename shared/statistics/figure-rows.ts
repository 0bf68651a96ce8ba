import { z } from 'zod'
import { pageSchema } from '../register/page.ts'

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

/** A page of rows behind a figure: how many the actor sees answer, of how many they see behind it. */
export const FigureRows = pageSchema(FigureRow).extend({
  /** The register the rows are kept in; its Chinese name. */
  register: z.string(),
  /** Headings for name, place, day and detail. */
  /** How many more rows stand behind the district's figure that are not the actor's to see. */
  elsewhere: z.int(),
  headings: z.strictObject({ name: z.string(), place: z.string(), day: z.string(), detail: z.string() }),
})
export type FigureRows = z.infer<typeof FigureRows>
