import { expect, test } from 'vitest'
import { compareColumns } from '#shared/evaluations/column-comparison.ts'
import { scoreSheet } from '#shared/evaluations/scoring.ts'
import { buildEntry } from '#tests/support/builders/build-entry.ts'
import { buildIndicator, buildStandard } from '#tests/support/builders/build-standard.ts'

const content = buildStandard([buildIndicator('1', { maxScore: 2000 }), buildIndicator('1.1'), buildIndicator('1.2')])

const sheet = (first: number, second: number | null) =>
  scoreSheet(content, [buildEntry('1.1', { points: first }), buildEntry('1.2', { points: second })])

const compared = compareColumns(
  sheet(0, 0).lines,
  {
    self: sheet(1000, 900),
    street: sheet(900, null),
    experts: [1000, 801, 800, 800, 0].map((points) => sheet(points, 1000)),
    committee: null,
  },
  5,
)

test('the four columns stand side by side on every line, parents included', () => {
  expect(compared.map(({ line, points }) => [line.number, points])).toEqual([
    ['1', { self: 1900, street: 900, expert: 1800, committee: null }],
    ['1.1', { self: 1000, street: 900, expert: 800, committee: null }],
    ['1.2', { self: 900, street: null, expert: 1000, committee: null }],
  ])
})

test('each column says whether it lies above or below the self-assessment', () => {
  expect(compared.map(({ differences }) => Object.values(differences))).toEqual([
    ['below', 'below', 'none'],
    ['below', 'below', 'none'],
    ['none', 'above', 'none'],
  ])
})

test('the range of single experts shows where they disagree', () => {
  expect(compared.map(({ expertRange }) => expertRange)).toEqual([
    [1000, 2000],
    [0, 1000],
    [1000, 1000],
  ])
})

test('before anyone has scored every column is empty', () => {
  const [row] = compareColumns(sheet(0, 0).lines, { self: null, street: null, experts: [], committee: null }, 5)
  expect(row?.points).toEqual({ self: null, street: null, expert: null, committee: null })
  expect(row?.expertRange).toBeNull()
})
