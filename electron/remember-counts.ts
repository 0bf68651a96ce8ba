/** Keeps counts for as long as nothing is written: a grid asks the same totals with every page. */
export function rememberCounts(revision: () => number): (key: string, count: () => Promise<number>) => Promise<number> {
  let counted = new Map<string, number>()
  let at = -1
  return async (key, count) => {
    if (revision() !== at) {
      counted = new Map()
      at = revision()
    }
    const known = counted.get(key)
    if (known !== undefined) return known
    const fresh = await count()
    counted.set(key, fresh)
    return fresh
  }
}
