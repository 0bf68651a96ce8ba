/** 推荐排序: the place of each nominee among its unit's nominees of one kind, 1 first. */
export interface Ranked {
  readonly id: string
  readonly rank: number
}

/** Do the ranks run 1, 2, 3 … without ties or gaps? */
export function isRankingSound(ranked: readonly Ranked[]): boolean {
  const ranks = ranked.map(({ rank }) => rank).toSorted((left, right) => left - right)
  return ranks.every((rank, place) => rank === place + 1)
}

/** Gives ranks 1 … n in the order of `ids`. */
export const rankInOrder = (ids: readonly string[]): Ranked[] => ids.map((id, place) => ({ id, rank: place + 1 }))

/** After one nominee leaves, those behind it move up; the order of the rest stays. */
export const rankWithout = (ranked: readonly Ranked[], id: string): Ranked[] =>
  rankInOrder(
    ranked
      .filter((one) => one.id !== id)
      .toSorted((left, right) => left.rank - right.rank)
      .map((one) => one.id),
  )
