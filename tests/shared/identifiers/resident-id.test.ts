import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthDayOf, checkResidentId } from '#shared/identifiers/resident-id.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

/** ISO 7064 MOD 11-2 computed by its recursive method, which knows no weight table. */
const recursiveCheck = (first17: string): string => {
  let product = 0
  for (const digit of first17) product = ((product + Number(digit)) * 2) % 11
  return '0123456789X'.charAt((12 - product) % 11)
}

const anyBody = fc
  .tuple(
    fc.constantFrom('110105', '110102', '440301', '810000', '820000', '830000', '931156'),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([region, birth, order]) =>
      region + birth.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0'),
  )

test('the check character agrees with ISO 7064 MOD 11-2', () => {
  holds(
    fc.property(anyBody, fc.constantFrom(...'0123456789X'.split('')), (body, last) => {
      return (checkResidentId(body + last) === undefined) === (recursiveCheck(body) === last)
    }),
  )
})

test('one wrong digit is always noticed', () => {
  holds(
    fc.property(anyBody, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
      const digit = String((Number(body.charAt(place)) + shift) % 10)
      const wrong = body.slice(0, place) + digit + body.slice(place + 1) + recursiveCheck(body)
      return checkResidentId(wrong) !== undefined
    }),
  )
})

test('the published example is right in every spelling', () => {
  expect(checkResidentId('11010519491231002X')).toBeUndefined()
  expect(checkResidentId('１１０１０５ 19491231 002x')).toBeUndefined()
  expect(checkResidentId('110105194912310021')).toBe('身份证号第 18 位应为 X,现为 1。请核对证件后重填。')
  expect(birthDayOf('11010519491231002X')).toBe('1949-12-31')
})

test.each([
  ['11010519490231002X', '出生日期'],
  ['1101051949123100', '18 位'],
  ['991105194912310020', '省级代码'],
  ['11010519491231Z02X', '前 17 位'],
])('%s is refused with a hint at %s', (id, hint) => {
  expect(checkResidentId(id)).toContain(hint)
})

test('nobody is born after today', () => {
  const body = '11010220120101001'
  const id = body + recursiveCheck(body)
  expect(checkResidentId(id, '2011-12-31')).toContain('出生日期')
  expect(checkResidentId(id, '2012-01-01')).toBeUndefined()
})
