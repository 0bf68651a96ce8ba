import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkUnifiedCreditCode, normaliseUnifiedCreditCode } from '#shared/identifiers/unified-credit-code.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The standard's definition read literally: Σ value × 3^(i-1) over all 18 places ≡ 0 modulo 31. */
const congruent = (code: string): boolean => {
  let sum = 0n
  for (let place = 0; place < 18; place += 1) {
    const weight = place === 17 ? 1n : 3n ** BigInt(place)
    sum += BigInt(alphabet.indexOf(code.charAt(place))) * weight
  }
  return sum % 31n === 0n
}

const anyCode = fc
  .tuple(
    fc.constantFrom('11', '12', '51', '91', 'Y1'),
    fc.integer({ min: 110000, max: 659999 }),
    fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength: 10, maxLength: 10 }),
  )
  .map(([kind, region, rest]) => `${kind}${region}${rest}`)

test('a code is right exactly when its 18 weighted values are a multiple of 31', () => {
  holds(fc.property(anyCode, (code) => (checkUnifiedCreditCode(code) === undefined) === congruent(code)))
})

test('each body has exactly one right check character, and the refusal names it', () => {
  holds(
    fc.property(anyCode, (code) => {
      const right = alphabet.split('').filter((last) => checkUnifiedCreditCode(code.slice(0, 17) + last) === undefined)
      const told = /应为 (.),/.exec(checkUnifiedCreditCode(code) ?? '')?.[1] ?? code.charAt(17)
      return right.length === 1 && right[0] === told
    }),
  )
})

test('the published example is right and its neighbour is told what to correct', () => {
  expect(checkUnifiedCreditCode('91350100M000100Y43')).toBeUndefined()
  expect(checkUnifiedCreditCode('91350100M000100Y4Z')).toBe(
    '统一社会信用代码第 18 位应为 3,现为 Z。请核对营业执照后重填。',
  )
  expect(checkUnifiedCreditCode('91350100M000100Y44')).toBe(
    '统一社会信用代码第 18 位应为 3,现为 4。请核对营业执照后重填。',
  )
})

test('full-width, small letters and spaces are the same code', () => {
  expect(normaliseUnifiedCreditCode(' ９１３５０１００ｍ０００１００y43 ')).toBe('91350100M000100Y43')
  expect(checkUnifiedCreditCode('9135 0100 m000 100y 43')).toBeUndefined()
})

test('a letter the standard leaves out is named with its place', () => {
  expect(checkUnifiedCreditCode('91350100M0001O0Y43')).toContain('第 14 位不能是 O')
})

test('length and region are named before the check character', () => {
  expect(checkUnifiedCreditCode('91350100')).toMatch(/应为 18 位,现为 8 位/)
  expect(checkUnifiedCreditCode('91A50100M000100Y43')).toMatch(/第 3 至 8 位/)
})
