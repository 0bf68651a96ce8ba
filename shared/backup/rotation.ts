import { z } from 'zod'
import { addDays, weekdayOf, type Day } from '../calendar/day.ts'
import type { BackupKind } from './backup-manifest.ts'

const kept = (most: number) => z.int().min(1).max(most)

/** How many backups are kept: the newest of each of so many days, weeks and months that have one. */
export const RotationRule = z.strictObject({
  daily: kept(366),
  weekly: kept(260),
  monthly: kept(120),
  /** Backups made by hand, each for a reason of its own: so many besides. */
  manual: kept(200).default(20),
  /** Copies made before an upgrade or a restore: so many of each. */
  special: kept(50),
})
export type RotationRule = z.infer<typeof RotationRule>

/** 示例: no source gives numbers; an office sets its own. */
export const sampleRotation: RotationRule = { daily: 14, weekly: 8, monthly: 12, manual: 20, special: 5 }

/** A backup as the rule sees it. */
export interface Aging {
  readonly path: string
  readonly kind: BackupKind
  readonly takenAt: string
  /** The day in Beijing on which it was taken. */
  readonly day: Day
}

const periods = {
  daily: (day: Day): string => day,
  weekly: (day: Day): string => addDays(day, 1 - weekdayOf(day)),
  monthly: (day: Day): string => day.slice(0, 7),
} as const

const isSpecial = ({ kind }: Aging): boolean => kind === 'before-migration' || kind === 'before-restore'

function newestOfEach(newestFirst: readonly Aging[], periodOf: (day: Day) => string, most: number): readonly Aging[] {
  const seen = new Set<string>()
  return newestFirst.filter(({ day }) => {
    const period = periodOf(day)
    if (seen.has(period) || seen.size >= most) return false
    seen.add(period)
    return true
  })
}

/**
 * The backups that may go, given good ones only. A day, week or month counts when it has a backup, so a computer that
 * was off for a month loses nothing; the newest always stays. One made by hand never takes the place of another.
 */
export function chooseExpired(backups: readonly Aging[], rule: RotationRule): readonly string[] {
  const newestFirst = backups.toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))
  const regular = newestFirst.filter((backup) => !isSpecial(backup))
  const staying = new Set<Aging>([
    ...newestOfEach(regular, periods.daily, rule.daily),
    ...newestOfEach(
      newestFirst.filter(({ kind }) => kind === 'daily'),
      periods.daily,
      rule.daily,
    ),
    ...newestFirst.filter(({ kind }) => kind === 'manual').slice(0, rule.manual),
    ...newestOfEach(regular, periods.weekly, rule.weekly),
    ...newestOfEach(regular, periods.monthly, rule.monthly),
    ...newestFirst.filter(({ kind }) => kind === 'before-migration').slice(0, rule.special),
    ...newestFirst.filter(({ kind }) => kind === 'before-restore').slice(0, rule.special),
  ])
  return newestFirst.filter((backup) => !staying.has(backup)).map(({ path }) => path)
}
