import { assert, constantFrom, nat, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { isFinishedVersion, isNewer } from '#electron/update/compare-versions.ts'

const version = tuple(nat(30), nat(30), nat(30))

/** The same order by another road: numbers of one width compare as their text does. */
const padded = (numbers: readonly number[]): string =>
  numbers.map((number) => String(number).padStart(9, '0')).join('.')

test('one finished version is newer than another as its numbers are, not as its text is', () => {
  assert(
    property(version, version, (left, right) => {
      expect(isNewer(left.join('.'), right.join('.'))).toBe(padded(left) > padded(right))
    }),
  )
  expect(isNewer('1.10.0', '1.9.0')).toBe(true)
})

test('a finished version is newer than its own trial versions and than none of the next', () => {
  assert(
    property(version, constantFrom('-rc.1', '-beta', '-0'), ([major, minor, patch], trial) => {
      expect(isNewer(`${major}.${minor}.${patch}`, `${major}.${minor}.${patch}${trial}`)).toBe(true)
      expect(isNewer(`${major}.${minor}.${patch}`, `${major}.${minor}.${patch + 1}${trial}`)).toBe(false)
    }),
  )
})

test('trial versions, build marks and what is no version are not finished, and nothing is newer than no version', () => {
  expect(isFinishedVersion('1.2.3')).toBe(true)
  for (const text of ['1.2.3-rc.1', '1.2.3+5', '1.2', '1.2.3.4', '01.2.3', 'v1.2.3', '', ' 1.2.3', '1.2.3\n']) {
    expect([text, isFinishedVersion(text)]).toEqual([text, false])
  }
  expect(isNewer('1.2.3', '')).toBe(false)
  expect(isNewer('最新', '1.0.0')).toBe(false)
})
