import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findIndicator, indicators } from '#shared/statistics/indicators.ts'

interface SeedFigure {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly kind: string
  readonly at: string
  readonly above?: true
  readonly atLeast?: true
}

const seed = JSON.parse(readFileSync('tests/fixtures/seed-figures.json', 'utf8')) as { figures: SeedFigure[] }

test('every figure of the real report is declared, with its words, unit and place', () => {
  expect(new Set(indicators.map(({ code }) => code))).toEqual(new Set(seed.figures.map(({ key }) => key)))
  expect(indicators).toHaveLength(seed.figures.length)
  const declared = seed.figures.map(({ key }) => findIndicator(key))
  expect(declared.map((indicator) => [indicator?.code, indicator?.label, indicator?.unit, indicator?.at])).toEqual(
    seed.figures.map(({ key, label, unit, at }) => [key, label, unit, at]),
  )
})

test('a threshold of the real report is a threshold here', () => {
  const thresholds = seed.figures.map(({ key, above, atLeast }) => [key, above ? 'above' : atLeast ? 'atLeast' : null])
  expect(seed.figures.map(({ key }) => [key, findIndicator(key)?.qualifier?.kind ?? null])).toEqual(thresholds)
})

test('a figure comes about as the real report says, or is a baseline that says how it will', () => {
  const sources = seed.figures.map(({ key }) => {
    const indicator = findIndicator(key)
    return [key, indicator?.kind === 'baseline' ? (indicator.later ?? 'baseline') : indicator?.kind]
  })
  expect(sources).toEqual(seed.figures.map(({ key, kind }) => [key, kind]))
})

test('a code can name a bookmark and a cell: at most 37 characters, unique without its dots', () => {
  const names = indicators.map(({ code }) => code.replaceAll('.', '_'))
  expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,36}$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('a definition is one sentence that ends with a stop', () => {
  expect(indicators.filter(({ definition }) => !/^[^。]+。$/u.test(definition)).map(({ code }) => code)).toEqual([])
})
