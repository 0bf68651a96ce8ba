import type { Place } from '#shared/register/page.ts'

/**
 * Where a block of rows begins: behind the nearest earlier row whose place is known, with so many rows
 * passed over. `known` maps the number of a row to the place where it begins; the first row's is the top.
 */
export function placeOfRow(known: ReadonlyMap<number, Place>, row: number): Place {
  let nearest = 0
  for (const start of known.keys()) if (start <= row && start > nearest) nearest = start
  const place = known.get(nearest) ?? { after: null, skip: 0 }
  return { after: place.after, skip: place.skip + row - nearest }
}
