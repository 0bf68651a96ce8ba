import { expect, test } from 'vitest'
import type { RoundSummary } from '#shared/evaluations/round-commands.ts'
import { holidayTables } from '#electron/calendar/holiday-tables.ts'
import { lastShippedYear } from '#shared/calendar/shipped-years.ts'
import { holidaysDue } from '#renderer/calendar/holidays-due.ts'
import { roundsDue } from '#renderer/evaluations/rounds-due.ts'
import { publicitiesDue } from '#renderer/publicity/publicities-due.ts'
import { titlesDue } from '#renderer/titles/titles-due.ts'
import { readOpening } from '#renderer/register/list-link.ts'

const today = '2026-10-31'

const titlesOf = (rows: readonly { readonly title: string }[]) => rows.map(({ title }) => title)

test('titles are counted that run out within sixty days, and the link opens just those', () => {
  const asked = titlesDue.input(today) as { conditions: unknown }
  expect(asked.conditions).toEqual([
    { kind: 'between', field: 'validTo', from: '2026-10-31', to: '2026-12-30' },
    { kind: 'blank', field: 'withdrawnOn' },
  ])
  const [row] = titlesDue.toRows({ rows: [], next: null, matching: 3, all: 9 } as never, today)
  expect(row?.title).toBe('3 项称号将到有效期')
  expect(readOpening(row?.to.replace('/titles', '') ?? '').conditions).toEqual(asked.conditions)
  expect(titlesDue.toRows({ rows: [], next: null, matching: 0, all: 9 } as never, today)).toEqual([])
})

const publicitiesShown = (startDay: string, endDay: string) =>
  publicitiesDue.toRows([{ id: '1', title: '名单', names: 2, startDay, endDay }] as never, today).length

test('a publicity shows from its first day to its last', () => {
  expect(publicitiesShown('2026-10-31', '2026-11-06')).toBe(1)
  expect(publicitiesShown('2026-10-20', '2026-10-31')).toBe(1)
  expect(publicitiesShown('2026-11-01', '2026-11-06')).toBe(0)
  expect(publicitiesShown('2026-10-20', '2026-10-30')).toBe(0)
})

const roundsShown = (round: Partial<RoundSummary>) =>
  titlesOf(roundsDue.toRows([{ id: '1', name: '企业评估', opensOn: null, closesOn: null, ...round }] as never, today))

test('a round shows before it opens, before it closes and when it was left open after that', () => {
  expect(roundsShown({ state: 'preparing', opensOn: '2026-11-10' })).toEqual(['开始受理申报:企业评估'])
  expect(roundsShown({ state: 'open', closesOn: '2026-12-30' })).toEqual(['受理申报截止:企业评估'])
  expect(roundsShown({ state: 'open', closesOn: '2026-10-01' })).toEqual(['受理申报截止:企业评估'])
  expect(roundsShown({ state: 'open', closesOn: '2026-12-31' })).toEqual([])
  expect(roundsShown({ state: 'open' })).toEqual([])
  expect(roundsShown({ state: 'closed', closesOn: '2026-10-01' })).toEqual([])
})

const holidaysShown = (day: string, matching: number) => titlesOf(holidaysDue.toRows({ matching } as never, day))

test('from November the holiday arrangement of the next year is asked for, unless it came with the program or was entered', () => {
  expect(holidaysShown('2026-10-31', 0)).toEqual([])
  expect(holidaysShown('2026-11-01', 0)).toEqual(['登记 2027 年放假安排'])
  expect(holidaysShown('2026-11-01', 1)).toEqual([])
  expect(holidaysShown('2027-03-01', 0)).toEqual(['登记 2027 年放假安排'])
  expect(lastShippedYear).toBe(holidayTables.at(-1)?.year)
})
