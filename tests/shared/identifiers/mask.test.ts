import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasMaskSigns, maskAddress, maskName, maskPhone, maskResidentId, maskValue } from '#shared/identifiers/mask.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

const legible = (text: string) => text.replace(/[^0-9X]/g, '').length

test('a mask keeps what people recognise and hides the rest', () => {
  expect(maskPhone('13800001234')).toBe('138****1234')
  expect(maskPhone('010-66012345转801')).toBe('010-******45')
  expect(maskPhone('66012345')).toBe('******45')
  expect(maskResidentId('11010519491231002X')).toBe('1****************X')
  expect(maskName('张三丰')).toBe('张**')
})

test('no more than two characters of an ID and seven digits of a phone can be read', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), maxLength: 20 })
  holds(fc.property(digits, (id) => legible(maskResidentId(id)) <= 2))
  holds(fc.property(digits, (phone) => legible(maskPhone(phone)) <= 7))
})

test('an address shows no more than its street office, and never a digit', () => {
  expect(maskAddress('德胜街道安德路甲10号院2号楼')).toBe('德胜街道****')
  expect(maskAddress('北京市西城区德胜街道安德路10号')).toBe('北京市西城区德胜街道****')
  expect(maskAddress('西城区安德路10号')).toBe('西城区****')
  for (const bare of ['安德路10号', '阳光小区3号楼', '10号院德胜街道办']) expect(maskAddress(bare)).toBe('****')
})

test('masking twice is masking once, and a mask is always told from a value', () => {
  const kinds = fc.constantFrom('phone', 'resident-id', 'address')
  holds(
    fc.property(kinds, fc.stringMatching(/^[0-9X号街道区转-]{1,20}$/u), (kind, text) => {
      const mask = maskValue(kind, text)
      return hasMaskSigns(mask) && maskValue(kind, mask) === mask
    }),
  )
})
