import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRankingSound, rankInOrder, rankWithout } from '#shared/awards/award-ranking.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

test('a ranking is sound exactly when it is a permutation of 1 … n', () => {
  const anyRanks = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 })
  holds(
    fc.property(anyRanks, (ranks) => {
      const ranked = ranks.map((rank, place) => ({ id: String(place), rank }))
      const wanted = ranks.map((_, place) => place + 1)
      return isRankingSound(ranked) === wanted.every((rank) => ranks.filter((one) => one === rank).length === 1)
    }),
  )
})

test('when one leaves, the rest keep their order and close the gap', () => {
  holds(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), fc.nat({ max: 7 }), (ids, place) => {
      const leaving = ids[place % ids.length] ?? ''
      const left = rankWithout(rankInOrder(ids), leaving)
      return isRankingSound(left) && left.map(({ id }) => id).join('|') === ids.filter((id) => id !== leaving).join('|')
    }),
  )
})
