import { z } from 'zod'

/** What a removal is called in the list of acts; the reason stands at its end, in brackets. */
export const wordRemoval = (noun: string, count: number, reason: string): string =>
  `删除${noun} ${count} 条${reason.trim() === '' ? '' : `(${reason.trim()})`}`

/** The reason in such words; empty where none was given. */
export const reasonOf = (label: string): string =>
  /^(?:重做:)*删除\S+ \d+ 条\((?<reason>[\s\S]+)\)$/u.exec(label)?.groups?.['reason'] ?? ''

/** How a row came into the recycle bin. */
export const Removed = z.strictObject({
  id: z.string(),
  /** An instant. */
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  /** How many other rows of the register the same act removed and are still in the bin. */
  others: z.int(),
})
export type Removed = z.infer<typeof Removed>

/** A row in the recycle bin that should come back together with those one restores. */
export const Companion = z.strictObject({
  /** The register it is of, by name. */
  register: z.string(),
  id: z.string(),
  name: z.string(),
  /** `belongs-to`: the others point at it and cannot come back without it; `same-act`: it was removed with them. */
  why: z.enum(['same-act', 'belongs-to']),
})
export type Companion = z.infer<typeof Companion>
