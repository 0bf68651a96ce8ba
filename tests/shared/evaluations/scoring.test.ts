import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkEntries } from '#shared/evaluations/score-entry-check.ts'
import type { ScoreEntry } from '#shared/evaluations/score-entry.ts'
import { readScoreLine } from '#shared/evaluations/score-words.ts'
import { scoreSheet } from '#shared/evaluations/scoring.ts'
import { leavesOf } from '#shared/standards/indicator-tree.ts'
import type { Indicator } from '#shared/standards/standard.ts'
import {
  buildIndicator,
  buildStandard,
  readShippedStandard,
  shippedStandards,
} from '#tests/support/builders/build-standard.ts'
import { buildEntry } from '#tests/support/builders/build-entry.ts'

/** An entry that a scorer could make for a leaf: any points, reasons and vetoes the leaf allows. */
function entryFor(leaf: Indicator, step: number): fc.Arbitrary<ScoreEntry> {
  if (leaf.kind === 'veto') return fc.constantFrom<0 | 1>(0, 1).map((vetoMet) => buildEntry(leaf.id, { vetoMet }))
  if (leaf.rule?.kind === 'deduction') {
    const deductions = leaf.rule.reasons.map(({ reason, min, max, each }) =>
      fc
        .integer({ min: 1, max: each ? 9 : 1 })
        .chain((times) =>
          fc
            .integer({ min: (min * times) / step, max: (max * times) / step })
            .map((steps) => ({ reason, times, points: steps * step })),
        ),
    )
    return fc
      .tuple(...deductions)
      .chain((all) => fc.subarray(all))
      .map((chosen) => buildEntry(leaf.id, { deductions: chosen }))
  }
  return fc.integer({ min: 0, max: leaf.maxScore / step }).map((steps) => buildEntry(leaf.id, { points: steps * step }))
}

const sheet = fc.constantFrom(...shippedStandards).chain((name) => {
  const content = readShippedStandard(name)
  return fc
    .tuple(...leavesOf(content.indicators).map((leaf) => entryFor(leaf, content.standard.scoreStep)))
    .chain((entries) => fc.subarray(entries))
    .map((entries) => ({ content, entries }))
})

test('whatever a scorer may enter, every line stays between 0 and its maximum and the bonus within its cap', () => {
  fc.assert(
    fc.property(sheet, ({ content, entries }) => {
      expect(checkEntries(content, entries)).toEqual([])
      const score = scoreSheet(content, entries)
      for (const { points, maxScore } of score.lines) {
        expect(points ?? 0).toBeGreaterThanOrEqual(0)
        expect(points ?? 0).toBeLessThanOrEqual(maxScore)
      }
      expect(score.bonus).toBeLessThanOrEqual(content.standard.bonusCap)
      expect(score.total).toBeLessThanOrEqual(content.standard.fullScore + content.standard.bonusCap)
    }),
  )
})

/** Independent of the code under test: adds up by dotted number instead of walking the tree. */
function expectedUnder(prefix: string, leaves: readonly Indicator[], entries: readonly ScoreEntry[]): number | null {
  let sum: number | null = null
  for (const leaf of leaves) {
    const entry = entries.find(({ indicatorId }) => indicatorId === leaf.id)
    if (!entry || leaf.kind === 'veto' || !`${leaf.number}.`.startsWith(`${prefix}.`)) continue
    let points = entry.points ?? 0
    if (leaf.rule?.kind === 'deduction') {
      let off = 0
      for (const deduction of entry.deductions) off += deduction.points
      points = off > leaf.maxScore ? 0 : leaf.maxScore - off
    }
    sum = (sum ?? 0) + points
  }
  return sum
}

test('every subtotal is the sum of the leaves numbered below it, and unscored leaves are listed', () => {
  fc.assert(
    fc.property(sheet, ({ content, entries }) => {
      const score = scoreSheet(content, entries)
      const leaves = leavesOf(content.indicators)
      for (const { number, points } of score.lines) expect(points).toBe(expectedUnder(number, leaves, entries))
      const scored = new Set(entries.map(({ indicatorId }) => indicatorId))
      const unscored = leaves.filter(({ id, kind }) => kind === 'score' && !scored.has(id))
      expect(score.missing).toEqual(unscored.map(({ number }) => number))
    }),
  )
})

const deductionLeaf = buildIndicator('1', {
  maxScore: 500,
  rule: {
    kind: 'deduction',
    reasons: [
      { reason: '没有学习档案', min: 500, max: 500, each: 0 },
      { reason: '每缺一次', min: 100, max: 200, each: 1 },
    ],
  },
})
const deductionSheet = buildStandard([deductionLeaf], { scoringModel: 'deduction' })

test('deductions beyond the maximum leave 0, never less', () => {
  const deductions = [
    { reason: '没有学习档案', times: 1, points: 500 },
    { reason: '每缺一次', times: 3, points: 450 },
  ]
  const { total, lines } = scoreSheet(deductionSheet, [buildEntry('1', { deductions })])
  expect(total).toBe(0)
  expect(readScoreLine(lines[0]!)).toBe('1 指标1:满分 5 分,没有学习档案扣 5 分,每缺一次(3 次)扣 4.50 分,得 0 分')
})

test('an entry without deductions is full marks, no entry is not scored', () => {
  expect(scoreSheet(deductionSheet, [buildEntry('1')])).toMatchObject({ total: 500, missing: [] })
  expect(scoreSheet(deductionSheet, [])).toMatchObject({ total: 0, missing: ['1'] })
})

const plainSheet = buildStandard(
  [
    buildIndicator('1', { maxScore: 2000 }),
    buildIndicator('1.1'),
    buildIndicator('1.2'),
    buildIndicator('2', { kind: 'bonus', maxScore: 500 }),
    buildIndicator('3', { kind: 'veto', maxScore: 0 }),
  ],
  { bonusCap: 300, scoreStep: 50 },
)

test('a sheet reads back as sentences', () => {
  const entries = [
    buildEntry('1.1', { points: 750 }),
    buildEntry('2', { points: 500 }),
    buildEntry('3', { vetoMet: 1 }),
  ]
  const { lines, bonus, vetoed } = scoreSheet(plainSheet, entries)
  expect(lines.map(readScoreLine)).toEqual([
    '1 指标1:满分 20 分,小计 7.50 分',
    '1.1 指标1.1:满分 10 分,得 7.50 分',
    '1.2 指标1.2:满分 10 分,未评分',
    '2 指标2:最高加 5 分,得 5 分',
    '3 指标3:触发一票否决',
  ])
  expect([bonus, vetoed]).toEqual([300, true])
})

test.each<[string, typeof plainSheet, ScoreEntry[], string]>([
  ['points above the maximum', plainSheet, [buildEntry('1.1', { points: 1050 })], 'entries.1.1'],
  ['points between two steps', plainSheet, [buildEntry('1.1', { points: 725 })], 'entries.1.1'],
  ['points on a parent', plainSheet, [buildEntry('1', { points: 100 })], 'entries'],
  ['a leaf entered twice', plainSheet, [buildEntry('1.1'), buildEntry('1.1')], 'entries.1.1'],
  ['a veto where there is none', plainSheet, [buildEntry('1.1', { vetoMet: 1 })], 'entries.1.1'],
  ['points on a veto', plainSheet, [buildEntry('3', { points: 0 })], 'entries.3'],
  [
    'a deduction on an additive leaf',
    plainSheet,
    [buildEntry('1.1', { deductions: [{ reason: '无', times: 1, points: 0 }] })],
    'entries.1.1',
  ],
  ['points on a deduction leaf', deductionSheet, [buildEntry('1', { points: 100 })], 'entries.1'],
  [
    'a reason the standard does not know',
    deductionSheet,
    [buildEntry('1', { deductions: [{ reason: '无', times: 1, points: 100 }] })],
    'entries.1',
  ],
  [
    'a single reason charged twice',
    deductionSheet,
    [buildEntry('1', { deductions: [{ reason: '没有学习档案', times: 2, points: 1000 }] })],
    'entries.1',
  ],
  [
    'a reason charged below its range',
    deductionSheet,
    [buildEntry('1', { deductions: [{ reason: '每缺一次', times: 2, points: 199 }] })],
    'entries.1',
  ],
])('%s is refused by its number', (_, content, entries, field) => {
  expect(checkEntries(content, entries)).toEqual([expect.objectContaining({ field })])
})
