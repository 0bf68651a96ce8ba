/** Numbers that look random and are the same every time, so that every demo district is the same district. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  pick<T>(from: readonly T[]): T
}

/** The generator of Park and Miller: seeded, and exact in ordinary numbers. */
export function createRandom(seed: number): Random {
  let state = seed % 2_147_483_647
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * limit)
  }
  return {
    below,
    pick(from) {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
  }
}
