import { expect, test } from 'vitest'
import { isOlderThan } from '#electron/accounts/password-age.ts'

const now = '2011-11-23T01:00:00.000Z'
const before = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()

test('a password is too old the moment after its last day', () => {
  expect(isOlderThan(before(90), 90, now)).toBe(false)
  expect(isOlderThan(before(90.001), 90, now)).toBe(true)
})

test('one from the future is too old: the clock was set back; a day ahead is a clock that is merely wrong', () => {
  expect(isOlderThan(before(-0.9), 90, now)).toBe(false)
  expect(isOlderThan(before(-1.1), 90, now)).toBe(true)
  expect(isOlderThan(before(-4000), 90, now)).toBe(true)
})

test('what is no instant is too old', () => {
  expect(isOlderThan('', 90, now)).toBe(true)
})
