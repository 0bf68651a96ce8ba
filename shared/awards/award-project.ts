import type { AwardKind } from './award-kind.ts'
import type { RepeatRule } from './award-repeat.ts'
import type { AwardProjectValues } from './award-project-register.ts'
import type { VoteRule } from './award-vote.ts'
import { parseShareLimits, type ShareLimit } from './share-limit.ts'

/** The rules of a 表彰项目 as the rule functions want them, read from its row. */
export interface AwardProject {
  readonly quotas: Readonly<Record<AwardKind, number>>
  /** 差额 in hundredths of a percent: 20 % is 2000. */
  readonly diffRate: number
  readonly limits: readonly ShareLimit[]
  readonly repeatRule: RepeatRule
  /** Who must answer "无异议" before the committee sees a nomination of each kind. */
  readonly requiredOpinions: Readonly<Record<AwardKind, readonly string[]>>
  readonly voteRule: VoteRule
}

const half = { numerator: 1, denominator: 2 }
const twoThirds = { numerator: 2, denominator: 3 }
const all = { numerator: 1, denominator: 1 }

const quorums = { half, 'two-thirds': twoThirds, all } as const

const passes = {
  'over-half': { pass: half, passInclusive: false },
  'two-thirds': { pass: twoThirds, passInclusive: true },
  all: { pass: all, passInclusive: true },
} as const

/** Names separated as people separate them: 纪检监察、综治, 计生. */
export const splitNames = (text: string | null): string[] =>
  (text ?? '')
    .split(/[、,,;;\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const repeatRuleOf = ({ repeatRule, repeatYears }: AwardProjectValues): RepeatRule =>
  repeatRule === 'after-years' ? { kind: repeatRule, years: repeatYears ?? 1 } : { kind: repeatRule }

/** The rules a project's row states. Rows are checked before they are written, so nothing here can fail. */
export function readAwardProject(row: AwardProjectValues): AwardProject {
  const limits = parseShareLimits(row.shareLimits ?? '')
  return {
    quotas: { collective: row.quotaCollective, individual: row.quotaIndividual, family: row.quotaFamily },
    diffRate: row.diffRate,
    limits: limits.ok ? limits.value : [],
    repeatRule: repeatRuleOf(row),
    requiredOpinions: {
      collective: splitNames(row.opinionsCollective),
      individual: splitNames(row.opinionsIndividual),
      family: splitNames(row.opinionsFamily),
    },
    voteRule: { quorum: quorums[row.quorumRule], ...passes[row.passRule] },
  }
}
