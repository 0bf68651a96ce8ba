import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CommitteeVote, hasQuorum, isVotePassed, type VoteRule } from '#shared/awards/award-vote.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

const twoThirds = { numerator: 2, denominator: 3 }
const half = { numerator: 1, denominator: 2 }
const overHalf: VoteRule = { quorum: twoThirds, pass: half, passInclusive: false }

const anyVote = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 12 }))
  .map(([inFavour, against, abstained, absent]) => ({
    members: inFavour + against + abstained + absent,
    inFavour,
    against,
    abstained,
  }))

test('过半数 means more in favour than all others cast together, with two thirds of the members there', () => {
  holds(
    fc.property(anyVote, (vote) => {
      const others = vote.against + vote.abstained
      const absent = vote.members - vote.inFavour - others
      const quorate = vote.inFavour + others > 0 && absent * 2 <= vote.inFavour + others
      return isVotePassed(vote, overHalf) === (quorate && vote.inFavour > others)
    }),
  )
})

test('三分之二以上 includes exactly two thirds', () => {
  const rule: VoteRule = { quorum: half, pass: twoThirds, passInclusive: true }
  expect(isVotePassed({ members: 15, inFavour: 10, against: 5, abstained: 0 }, rule)).toBe(true)
  expect(isVotePassed({ members: 15, inFavour: 9, against: 5, abstained: 1 }, rule)).toBe(false)
})

test('nobody decides in an empty room', () => {
  expect(hasQuorum({ members: 0, inFavour: 0, against: 0, abstained: 0 }, overHalf)).toBe(false)
})

test('more votes than members are refused', () => {
  expect(
    CommitteeVote.safeParse({ members: 3, inFavour: 3, against: 1, abstained: 0 }).error?.issues[0]?.message,
  ).toContain('不能超过应到人数')
})
