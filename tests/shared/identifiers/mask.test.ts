import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName, maskPhone, maskResidentId } from '#shared/identifiers/mask.ts'

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
