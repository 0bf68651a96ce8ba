import { expect, test } from 'vitest'
import { checkPhone, normalisePhone } from '#shared/identifiers/phone.ts'

test.each([
  ['18131860913', '18131860913'],
  ['170 9319-2544', '17093192544'],
  ['１３８００００１２３４', '13800001234'],
  ['+86 138 0000 1234', '13800001234'],
  ['010-66012345', '010-66012345'],
  ['(010)66012345', '010-66012345'],
  ['（010）6601 2345', '010-66012345'],
  ['01066012345', '010-66012345'],
  ['010—66012345转801', '010-66012345转801'],
  ['010-66012345-801', '010-66012345转801'],
  ['010-66012345 分机 801', '010-66012345转801'],
  ['010-66012345转分机801', '010-66012345转801'],
  ['66012345', '66012345'],
  ['0372-5912345', '0372-5912345'],
  ['400-810-1234', '4008101234'],
])('%s is stored as %s', (written, stored) => {
  expect(normalisePhone(written)).toBe(stored)
  expect(checkPhone(written)).toBeUndefined()
  expect(normalisePhone(stored)).toBe(stored)
})

test.each(['6655', '', '无', '12800001234', '1380000123', '138000012345', '010-16012345', '010-660', '13800001234转8'])(
  '%s is no phone number, and the refusal shows how to write one',
  (written) => {
    expect(normalisePhone(written)).toBeUndefined()
    expect(checkPhone(written)).toMatch(/请写成 13800001234/)
  },
)
