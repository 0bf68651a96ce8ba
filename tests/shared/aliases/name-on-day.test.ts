import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/calendar/day.ts'
import { nameOnDay } from '#shared/aliases/name-on-day.ts'

const start = '2000-01-01'

test('on every day a thing has the name it bore that day, whatever order its names were entered in', () => {
  const spans = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 0, maxLength: 5 })
  const shuffled = fc.tuple(spans, fc.infiniteStream(fc.nat(1000)))
  fc.assert(
    fc.property(shuffled, ([lengths, dice]) => {
      // The oracle is a calendar: one entry a day, filled in name by name.
      const calendar: string[] = lengths.flatMap((length, index) => Array.from({ length }, () => `名${index}`))
      let end = 0
      const former = lengths.map((length, index) => {
        end += length
        return { name: `名${index}`, until: addDays(start, end - 1) }
      })
      const entered = former.map((one) => ({ one, at: dice.next().value })).toSorted((a, b) => a.at - b.at)
      const names = entered.map(({ one }) => one)
      for (let day = 0; day < end + 5; day += 1)
        expect(nameOnDay(addDays(start, day), '今名', names)).toBe(calendar[day] ?? '今名')
    }),
  )
})
