import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BackupKind } from '#shared/backup/backup-manifest.ts'
import { chooseExpired, sampleRotation, type Aging, type RotationRule } from '#shared/backup/rotation.ts'

const day0 = Date.UTC(2011, 0, 3)
const msPerDay = 86_400_000

/** 3 January 2011 was a Monday: a week is seven days counted from it. */
const weekNumber = (offset: number): number => Math.floor(offset / 7)

interface Made {
  readonly offset: number
  readonly kind: BackupKind
}

const aged = ({ offset, kind }: Made, index: number): Aging & Made => {
  const takenAt = new Date(day0 + offset * msPerDay + index * 1000).toISOString()
  return { path: `${index}`, kind, offset, takenAt, day: takenAt.slice(0, 10) }
}

const made = fc.record({
  offset: fc.integer({ min: 0, max: 700 }),
  kind: fc.constantFrom<BackupKind>('daily', 'daily', 'daily', 'manual', 'before-migration', 'before-restore'),
})

const rule: fc.Arbitrary<RotationRule> = fc.record({
  daily: fc.integer({ min: 1, max: 20 }),
  weekly: fc.integer({ min: 1, max: 10 }),
  monthly: fc.integer({ min: 1, max: 14 }),
  manual: fc.integer({ min: 1, max: 6 }),
  special: fc.integer({ min: 1, max: 4 }),
})

/** The rule as its sentence says it, one backup at a time: is it the newest of a period, and are few periods newer? */
function stays(
  one: Aging & Made,
  all: readonly (Aging & Made)[],
  { daily, weekly, monthly, manual, special }: RotationRule,
): boolean {
  const newer = all.filter(({ takenAt }) => takenAt > one.takenAt)
  if (one.kind.startsWith('before-')) return newer.filter(({ kind }) => kind === one.kind).length < special
  if (one.kind === 'manual' && newer.filter(({ kind }) => kind === 'manual').length < manual) return true
  const regular = newer.filter(({ kind }) => !kind.startsWith('before-'))
  const byItself = new Set(newer.filter(({ kind }) => kind === 'daily').map(({ offset }) => offset))
  if (one.kind === 'daily' && !byItself.has(one.offset) && byItself.size < daily) return true
  const keeps = (periodOf: (made: Aging & Made) => string | number, most: number): boolean => {
    const periods = new Set(regular.map(periodOf))
    return !periods.has(periodOf(one)) && periods.size < most
  }
  return (
    keeps(({ offset }) => offset, daily) ||
    keeps(({ offset }) => weekNumber(offset), weekly) ||
    keeps(({ takenAt }) => takenAt.slice(0, 7), monthly)
  )
}

test('what goes is what the rule, read one backup at a time, does not keep', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 120 }), rule, (list, wanted) => {
      const all = list.map(aged)
      const expected = all.filter((one) => !stays(one, all, wanted)).map(({ path }) => path)
      expect([...chooseExpired(all, wanted)].toSorted()).toEqual(expected.toSorted())
    }),
  )
})

test('the newest backup always stays, and what stayed once stays when nothing is added', () => {
  fc.assert(
    fc.property(fc.array(made, { minLength: 1, maxLength: 80 }), rule, (list, wanted) => {
      const all = list.map(aged)
      const gone = new Set(chooseExpired(all, wanted))
      const newest = all.reduce((one, other) => (other.takenAt > one.takenAt ? other : one))
      expect(gone.has(newest.path)).toBe(false)
      const left = all.filter(({ path }) => !gone.has(path))
      expect(chooseExpired(left, wanted)).toEqual([])
    }),
  )
})

test('a year of daily backups under the sample rule leaves days, weeks and months', () => {
  const all = Array.from({ length: 365 }, (_, offset) => aged({ offset, kind: 'daily' }, offset))
  const left = 365 - chooseExpired(all, sampleRotation).length
  expect(left).toBeGreaterThanOrEqual(14 + 5 + 10)
  expect(left).toBeLessThanOrEqual(14 + 8 + 12)
})

test('a backup made by hand takes nothing away: not that of the morning, not another made the same day', () => {
  const day = [
    { offset: 5, kind: 'daily' },
    { offset: 5, kind: 'manual' },
    { offset: 5, kind: 'manual' },
  ] as const
  expect(chooseExpired(day.map(aged), sampleRotation)).toEqual([])
})
