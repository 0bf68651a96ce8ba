import { parseHundredths } from '../arithmetic/hundredths.ts'
import { done, refuse, type Outcome } from '../command/outcome.ts'
import { toHalfWidth } from '../identifiers/half-width.ts'
import { awardKinds, type AwardKind } from './award-kind.ts'

/** 结构比例: at most this share of the places of a kind may go to nominees marked with the category. */
export interface ShareLimit {
  readonly kind: AwardKind
  readonly category: string
  /** Hundredths of a percent. */
  readonly maxShare: number
}

const line = /^(?<kind>集体|个人|家庭):(?<category>[^:≤<]+)(?:≤|<=|不超过)(?<share>[\d.]+)%$/

const kindOf = (label: string | undefined): AwardKind | undefined =>
  (Object.keys(awardKinds) as AwardKind[]).find((kind) => awardKinds[kind] === label)

function parseLine(text: string): ShareLimit | undefined {
  const parts = line.exec(toHalfWidth(text).replaceAll(/\s/g, ''))?.groups
  const kind = kindOf(parts?.['kind'])
  const maxShare = parseHundredths(parts?.['share'] ?? '')
  if (!kind || !parts?.['category'] || maxShare === undefined || maxShare > 10_000) return undefined
  return { kind, category: parts['category'], maxShare }
}

/** Reads one limit a line, 个人:县处级≤20%; 'invalid-input' names the line that cannot be read. */
export function parseShareLimits(text: string): Outcome<readonly ShareLimit[]> {
  const lines = text.split(/[\n;;]/).filter((one) => one.trim() !== '')
  const limits = lines.map(parseLine)
  const unread = lines.find((_, place) => limits[place] === undefined)
  if (unread !== undefined) return refuse('invalid-input', `结构比例“${unread.trim()}”应写成“个人:县处级≤20%”。`)
  return done(limits.filter((limit) => limit !== undefined))
}
