import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareYears } from '#shared/statistics/year-on-year.ts'
import { figuresFrom } from '#tests/support/figures-from.ts'

const compare = (code: string, now: number | undefined, before: number | undefined) => {
  const figure = (value: number | undefined) => figuresFrom(value === undefined ? {} : { [code]: value }).get(code)
  const current = figure(now)
  if (!current) throw new Error(`no indicator ${code}`)
  return compareYears(current, figure(before))
}

test('equal years are the same, more is up, and swapping the years swaps the direction', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (now, before) => {
      const kinds = [compare('communities', now, before).kind, compare('communities', before, now).kind]
      expect(kinds).toEqual(now === before ? ['same', 'same'] : now > before ? ['up', 'down'] : ['down', 'up'])
    }),
  )
})

test('the percentage is of last year, and there is none of a last year of 0', () => {
  expect(compare('communities', 263, 255)).toEqual({ kind: 'up', difference: 8_00, percent: 3_10 })
  expect(compare('communities', 5, 0)).toEqual({ kind: 'up', difference: 5_00, percent: null })
})

test('without a value in either year there is nothing to compare', () => {
  expect(compare('communities', 255, undefined)).toEqual({ kind: 'unknown' })
  expect(compare('communities', undefined, 255)).toEqual({ kind: 'unknown' })
})

test('what is known only as a threshold is not compared', () => {
  expect(compare('teachers_surveyed', 200_00, 100_00)).toEqual({ kind: 'unknown' })
})
