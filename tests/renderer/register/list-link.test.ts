import { expect, test } from 'vitest'
import { listLink, readOpening } from '#renderer/register/list-link.ts'

const register = { name: 'organisations' }

test('an address opens what the link asked for', () => {
  const opening = {
    conditions: [{ kind: 'in' as const, field: 'type', values: ['school'] }],
    search: '广内 & 广外?',
    asOf: null,
    rowId: '0195',
  }
  expect(readOpening(new URL(listLink(register, opening), 'http://x').search)).toEqual(opening)
})

test('a link that asks for nothing is the bare page', () => {
  expect(listLink(register)).toBe('/organisations')
  expect(readOpening('')).toEqual({})
})

test('an address somebody damaged opens the bare page', () => {
  expect(readOpening('?open=%7Bnonsense')).toEqual({})
  expect(readOpening('?open=%7B%22conditions%22%3A1%7D')).toEqual({})
})
