import { z } from 'zod'

/** A share of whole heads, kept as a fraction because two thirds have no decimal. */
export const Fraction = z
  .strictObject({ numerator: z.int().min(0).max(100), denominator: z.int().min(1).max(100) })
  .refine(({ numerator, denominator }) => numerator <= denominator, '比例不能超过 1。')
export type Fraction = z.infer<typeof Fraction>

/** 评委会: what share of its members must vote and what share of the votes cast must be in favour. */
export const VoteRule = z.strictObject({
  quorum: Fraction,
  pass: Fraction,
  /** 过半数 is more than half (false); 三分之二以上 includes two thirds (true). */
  passInclusive: z.boolean(),
})
export type VoteRule = z.infer<typeof VoteRule>

const Heads = z.int('票数应为整数。').min(0, '票数不能是负数。').max(999)

const Votes = z.strictObject({ members: Heads, inFavour: Heads, against: Heads, abstained: Heads })

/** 评委会评议: members entitled to vote and the votes they cast on one nominee. */
export const CommitteeVote = Votes.refine((vote) => votesCast(vote) <= vote.members, {
  message: '赞成、反对、弃权之和不能超过应到人数。',
  path: ['members'],
})
export type CommitteeVote = z.infer<typeof Votes>

/** Votes cast, abstentions among them. */
export const votesCast = ({ inFavour, against, abstained }: CommitteeVote): number => inFavour + against + abstained

/** Were enough members there to vote at all? */
export const hasQuorum = (vote: CommitteeVote, { quorum }: VoteRule): boolean =>
  votesCast(vote) > 0 && votesCast(vote) * quorum.denominator >= vote.members * quorum.numerator

/** Quorum reached and the votes in favour, of those cast, past the bound. */
export function isVotePassed(vote: CommitteeVote, rule: VoteRule): boolean {
  if (!hasQuorum(vote, rule)) return false
  const inFavour = vote.inFavour * rule.pass.denominator
  const bound = votesCast(vote) * rule.pass.numerator
  return rule.passInclusive ? inFavour >= bound : inFavour > bound
}
