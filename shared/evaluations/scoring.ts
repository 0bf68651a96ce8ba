import { buildIndicatorTree, flattenIndicatorTree, type IndicatorNode } from '#shared/standards/indicator-tree.ts'
import type { Indicator, IndicatorKind, StandardContent } from '#shared/standards/standard.ts'
import type { DeductionEntry, ScoreEntry } from './score-entry.ts'

/** One printed line of a scored sheet, in hundredths, so that the score can be read back to the person scored. */
export interface ScoreLine {
  readonly indicatorId: string
  readonly number: string
  readonly name: string
  /** 0 for a root. */
  readonly depth: number
  readonly isLeaf: boolean
  readonly kind: IndicatorKind
  readonly maxScore: number
  /** A leaf's points or a parent's subtotal of what is scored so far; null when nothing under it is scored. */
  readonly points: number | null
  readonly deductions: readonly DeductionEntry[]
  readonly vetoMet: boolean
  readonly remark: string
}

/** The result of one sheet, in hundredths. */
export interface SheetScore {
  readonly lines: readonly ScoreLine[]
  /** The sum of the scored leaves without bonus. */
  readonly base: number
  /** 加分, after the cap. */
  readonly bonus: number
  readonly bonusBeforeCap: number
  readonly total: number
  readonly vetoed: boolean
  /** Numbers of the score leaves nobody has scored yet. Bonus and veto leaves may stay empty. */
  readonly missing: readonly string[]
}

/**
 * Adds up one sheet. Additive and band leaves count the points given; a deduction leaf starts at its maximum and never
 * falls below 0, and counts as scored once it has an entry, even one without deductions.
 * Expects entries that passed `checkEntries`.
 */
export function scoreSheet(
  { standard, indicators }: Pick<StandardContent, 'standard' | 'indicators'>,
  entries: readonly ScoreEntry[],
): SheetScore {
  const entryOf = new Map(entries.map((entry) => [entry.indicatorId, entry]))
  const roots = buildIndicatorTree(indicators)
  const lines = flattenIndicatorTree(roots).map((node) => scoreLine(node, entryOf))
  const leaves = lines.filter(({ isLeaf }) => isLeaf)
  const base = sumPoints(leaves, 'score')
  const bonusBeforeCap = sumPoints(leaves, 'bonus')
  const bonus = Math.min(bonusBeforeCap, standard.bonusCap)
  return {
    lines,
    base,
    bonus,
    bonusBeforeCap,
    total: base + bonus,
    vetoed: leaves.some(({ vetoMet }) => vetoMet),
    missing: leaves.filter(({ kind, points }) => kind === 'score' && points === null).map(({ number }) => number),
  }
}

type Entries = ReadonlyMap<string, ScoreEntry>

function scoreLine(node: IndicatorNode, entries: Entries): ScoreLine {
  const { id, number, name, kind, maxScore } = node.indicator
  const isLeaf = node.children.length === 0
  const entry = isLeaf ? entries.get(id) : undefined
  return {
    indicatorId: id,
    number,
    name,
    depth: node.depth,
    isLeaf,
    kind,
    maxScore,
    points: pointsOf(node, entries),
    deductions: entry?.deductions ?? [],
    vetoMet: kind === 'veto' && entry?.vetoMet === 1,
    remark: entry?.remark ?? '',
  }
}

function pointsOf(node: IndicatorNode, entries: Entries): number | null {
  if (node.children.length === 0) return leafPoints(node.indicator, entries.get(node.indicator.id))
  const scored = node.children.map((child) => pointsOf(child, entries)).filter((points) => points !== null)
  return scored.length === 0 ? null : scored.reduce((sum, points) => sum + points, 0)
}

function leafPoints({ kind, rule, maxScore }: Indicator, entry: ScoreEntry | undefined): number | null {
  if (!entry || kind === 'veto') return null
  if (rule?.kind !== 'deduction') return entry.points
  return Math.max(
    0,
    entry.deductions.reduce((left, { points }) => left - points, maxScore),
  )
}

const sumPoints = (leaves: readonly ScoreLine[], kind: IndicatorKind): number =>
  leaves.filter((leaf) => leaf.kind === kind).reduce((sum, { points }) => sum + (points ?? 0), 0)
