import { parseHundredths } from '#shared/arithmetic/hundredths.ts'
import { checkEntries } from '#shared/evaluations/score-entry-check.ts'
import type { ScoreEntry } from '#shared/evaluations/score-entry.ts'
import { leavesOf } from '#shared/standards/indicator-tree.ts'
import type { StandardDetail, StoredIndicator } from '#shared/standards/standard-commands.ts'
import { writePoints } from '#shared/standards/write-points.ts'

/** One deduction reason as it is ticked. */
export interface DeductionText {
  readonly reason: string
  readonly times: string
  readonly points: string
}

/** What is typed for one leaf. */
export interface LeafText {
  readonly points: string
  readonly deductions: readonly DeductionText[]
  /** A deduction leaf counts as scored once it was looked into, deductions or not. */
  readonly isChecked: boolean
  readonly vetoMet: boolean
  readonly remark: string
}

/** Indicator id → what is typed. */
export type SheetText = Readonly<Record<string, LeafText>>

export const blankLeaf: LeafText = { points: '', deductions: [], isChecked: false, vetoMet: false, remark: '' }

/** A stored sheet as it would be typed. */
export const writeSheet = (entries: readonly ScoreEntry[]): SheetText =>
  Object.fromEntries(
    entries.map(({ indicatorId, points, deductions, vetoMet, remark }) => [
      indicatorId,
      {
        points: points === null ? '' : writePoints(points),
        deductions: deductions.map((one) => ({
          reason: one.reason,
          times: String(one.times),
          points: writePoints(one.points),
        })),
        isChecked: true,
        vetoMet: vetoMet === 1,
        remark,
      },
    ]),
  )

/** A sheet read from what is typed: the entries that are right, and indicator id → what is wrong with the others. */
export interface ReadSheet {
  readonly entries: readonly ScoreEntry[]
  readonly problems: ReadonlyMap<string, string>
}

interface ReadLeaf {
  readonly entry?: ScoreEntry
  readonly problem?: string
}

function readLeaf({ id, kind, rule }: StoredIndicator, text: LeafText): ReadLeaf {
  const entry: ScoreEntry = {
    indicatorId: id,
    points: null,
    deductions: [],
    vetoMet: text.vetoMet ? 1 : 0,
    remark: text.remark.trim(),
  }
  if (kind === 'veto') return text.vetoMet || entry.remark !== '' ? { entry } : {}
  if (rule?.kind === 'deduction') {
    if (!text.isChecked) return {}
    const deductions = text.deductions.map(({ reason, times, points }) => ({
      reason,
      times: /^\d{1,3}$/u.test(times.trim()) ? Number(times) : 0,
      points: parseHundredths(points) ?? -1,
    }))
    const wrong = deductions.find(({ times, points }) => times < 1 || points < 0)
    return wrong ? { problem: `“${wrong.reason}”的次数或分数应为数字。` } : { entry: { ...entry, deductions } }
  }
  if (text.points.trim() === '') return entry.remark === '' ? {} : { entry }
  const points = parseHundredths(text.points)
  return points === undefined || points < 0
    ? { problem: '得分应为数字,最多两位小数。' }
    : { entry: { ...entry, points } }
}

/** Reads a sheet as far as it is typed, and checks it by the rule the backend applies. */
export function readSheet(standard: StandardDetail, text: SheetText): ReadSheet {
  const problems = new Map<string, string>()
  const entries: ScoreEntry[] = []
  const leaves = leavesOf(standard.indicators)
  for (const leaf of leaves) {
    const { entry, problem } = readLeaf(leaf, text[leaf.id] ?? blankLeaf)
    if (problem !== undefined) problems.set(leaf.id, problem)
    if (entry) entries.push(entry)
  }
  for (const { field, message } of checkEntries(standard, entries)) {
    const leaf = leaves.find(({ number }) => field === `entries.${number}`)
    if (leaf && !problems.has(leaf.id)) problems.set(leaf.id, message.replace(/^指标 [\d.]+:/u, ''))
  }
  return { entries: entries.filter(({ indicatorId }) => !problems.has(indicatorId)), problems }
}

const asText = ({ indicatorId, points, deductions, vetoMet, remark }: ScoreEntry): string =>
  JSON.stringify([indicatorId, points, deductions, vetoMet, remark])

/** Whether two readings say the same. */
export function saysSame(one: readonly ScoreEntry[], other: readonly ScoreEntry[]): boolean {
  const said = new Set(other.map(asText))
  return one.length === said.size && one.every((entry) => said.has(asText(entry)))
}
