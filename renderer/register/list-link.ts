import { z } from 'zod'
import { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'

/** What a register's page may be opened with. */
const Opening = z.strictObject({
  conditions: z.array(Condition).optional(),
  search: z.string().optional(),
  /** The list as it stood on this day; null shows rows of all days. */
  asOf: z.string().nullable().optional(),
  /** The row to open beside the list. */
  rowId: z.string().optional(),
  /** Begins a new row. */
  create: z.boolean().optional(),
})
export type Opening = z.infer<typeof Opening>

/** The address of a register's page with a search, filters or a row: the rows behind a figure. */
export const listLink = ({ name }: Pick<Register, 'name'>, opening: Opening = {}): string =>
  Object.keys(opening).length === 0 ? `/${name}` : `/${name}?open=${encodeURIComponent(JSON.stringify(opening))}`

/** What an address asks the page to open; nothing where it asks nothing readable. */
export function readOpening(address: string): Opening {
  const text = new URLSearchParams(address).get('open')
  if (text === null) return {}
  try {
    return Opening.safeParse(JSON.parse(text)).data ?? {}
  } catch {
    return {}
  }
}
