import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideHalfUp, formatHundredths, parseHundredths, percentOf } from '#shared/arithmetic/hundredths.ts'

const safe = fc.maxSafeInteger()

const widen = (text: string): string =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0))

test('what is written with two decimals is read back unchanged', () => {
  fc.assert(
    fc.property(safe, (value) => {
      expect(parseHundredths(formatHundredths(value))).toBe(value + 0)
    }),
  )
})

test('full-width digits, points and signs are read like half-width ones', () => {
  fc.assert(
    fc.property(safe, (value) => {
      expect(parseHundredths(widen(formatHundredths(value)))).toBe(value + 0)
    }),
  )
})

test.each([
  ['85.5', 8550],
  ['\uff18\uff15\uff0e\uff15', 8550],
  [' 85 ', 8500],
  ['85.50', 8550],
  ['-3.07', -307],
  ['+3', 300],
  ['2,641.00', 264100],
  ['0', 0],
])('%j is read as %i hundredths', (text, hundredths) => {
  expect(parseHundredths(text)).toBe(hundredths)
})

test.each([
  '',
  ' ',
  '.5',
  '5.',
  '85.555',
  '1e3',
  '0x10',
  '1,23',
  '12,3456',
  '八十五',
  '8 5',
  '--1',
  'NaN',
  '9'.repeat(17),
])('%j is refused rather than guessed', (text) => {
  expect(parseHundredths(text)).toBeUndefined()
})

test.each([
  [8545, 2, '85.45'],
  [8545, 1, '85.5'],
  [8545, 0, '85'],
  [8550, 0, '86'],
  [5, 2, '0.05'],
  [5, 1, '0.1'],
  [-5, 1, '-0.1'],
  [-4, 1, '0.0'],
  [-8550, 0, '-86'],
] as const)('%i hundredths with %i decimals are written %s', (value, decimals, text) => {
  expect(formatHundredths(value, decimals)).toBe(text)
})

test('a half-up quotient lies within half a unit of the true one, and a tie goes away from zero', () => {
  fc.assert(
    fc.property(
      safe,
      safe.filter((n) => n !== 0),
      (numerator, denominator) => {
        const twiceError = (quotient: number) => 2n * (BigInt(numerator) - BigInt(quotient) * BigInt(denominator))
        const quotient = divideHalfUp(numerator, denominator) ?? Number.NaN
        const size = BigInt(Math.abs(denominator))
        const error = twiceError(quotient)
        expect(error >= -size && error <= size).toBe(true)
        const towardsZero = BigInt(Math.abs(quotient)) * size < BigInt(Math.abs(numerator))
        expect((error === size || error === -size) && towardsZero).toBe(false)
      },
    ),
  )
})

test.each([
  [5, 2, 3],
  [-5, 2, -3],
  [5, -2, -3],
  [1, 3, 0],
  [2, 3, 1],
  [0, 7, 0],
])('%i divided by %i is %i', (numerator, denominator, quotient) => {
  expect(divideHalfUp(numerator, denominator)).toBe(quotient)
})

test('without a denominator there is no quotient and no percentage', () => {
  fc.assert(
    fc.property(safe, fc.constantFrom(0, null, undefined), (numerator, denominator) => {
      expect(divideHalfUp(numerator, denominator)).toBeNull()
      expect(percentOf(numerator, denominator)).toBeNull()
    }),
  )
})

test.each([
  [127, 255, 2, 4980],
  [127, 255, 1, 4980],
  [127, 255, 0, 5000],
  [30_000, 1_505_000, 2, 199],
  [212, 194, 1, 10930],
  [1, 3, 2, 3333],
  [2, 3, 2, 6667],
  [1, 8, 1, 1250],
  [1, 16, 1, 630],
] as const)('%i of %i with %i decimals is %i hundredths of a percent', (numerator, denominator, decimals, percent) => {
  expect(percentOf(numerator, denominator, decimals)).toBe(percent)
})

test('a percentage of large counts does not lose digits', () => {
  expect(percentOf(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toBe(10_000)
})
