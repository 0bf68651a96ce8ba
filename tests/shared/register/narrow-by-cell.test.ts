import { expect, test } from 'vitest'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { allBut, onlyLike } from '#shared/register/narrow-by-cell.ts'

const { type, headcount, phone, foundedOn, note } = organisationRegister.fields

test('a cell narrows a list to its like, and to all that is not like it', () => {
  expect(onlyLike(type, 'type', 'school')).toEqual({ kind: 'in', field: 'type', values: ['school'] })
  expect(allBut(type, 'type', 'school')).toEqual({ kind: 'not-in', field: 'type', values: ['school'] })
  expect(onlyLike(headcount, 'headcount', 0)).toEqual({ kind: 'between', field: 'headcount', from: 0, to: 0 })
  const day = '2008-08-08'
  expect(onlyLike(foundedOn, 'foundedOn', day)).toEqual({ kind: 'between', field: 'foundedOn', from: day, to: day })
})

test('a blank cell narrows it to blank ones or to filled ones', () => {
  expect(onlyLike(note, 'note', null)).toEqual({ kind: 'blank', field: 'note' })
  expect(allBut(note, 'note', null)).toEqual({ kind: 'filled', field: 'note' })
  expect(allBut(phone, 'phone', null)).toEqual({ kind: 'filled', field: 'phone' })
})

test('a mask is no value to look for', () => {
  expect(onlyLike(phone, 'phone', '139****1234')).toBeUndefined()
  expect(allBut(phone, 'phone', '139****1234')).toBeUndefined()
})
