import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/calendar/day.ts'
import { standTogether, type TitlePeriod } from '#shared/titles/title-period.ts'

const dayAt = (offset: number): Day => addDays('2011-01-01', offset)
const perhapsLater = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null })

const anyTitle = fc
  .record({ start: fc.integer({ min: 0, max: 9 }), years: perhapsLater, withdrawal: perhapsLater })
  .map(({ start, years, withdrawal }): TitlePeriod & { readonly days: readonly number[] } => {
    const end = Math.min(...[years, withdrawal].map((length) => (length === null ? 99 : start + length)))
    return {
      awardedOn: dayAt(start),
      validTo: years === null ? null : dayAt(start + years),
      withdrawnOn: withdrawal === null ? null : dayAt(start + withdrawal),
      days: Array.from({ length: 30 }, (_, day) => day).filter((day) => day >= start && day < end),
    }
  })

test('two titles stand together exactly where a day is found on which both stand', () => {
  const nonEmpty = anyTitle.filter(({ days }) => days.length > 0)
  fc.assert(
    fc.property(nonEmpty, nonEmpty, (one, other) => {
      expect(standTogether(one, other)).toBe(one.days.some((day) => other.days.includes(day)))
    }),
  )
})
