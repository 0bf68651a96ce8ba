import { expect, test } from 'vitest'
import { addWorkingDays, HolidayTable } from '#shared/calendar/working-days.ts'

const table: HolidayTable = {
  year: 2030,
  source: '示例',
  holidays: ['2030-01-01', '2030-01-02'],
  workdays: ['2030-01-05'],
}

const messagesFor = (changes: Partial<HolidayTable>) =>
  HolidayTable.safeParse({ ...table, ...changes }).error?.issues.map(({ message }) => message)

test('the start day is not counted, whether offices work on it or not', () => {
  expect(addWorkingDays('2030-01-01', 1, [table])).toEqual({ ok: true, value: '2030-01-03' })
  expect(addWorkingDays('2030-01-03', 1, [table])).toEqual({ ok: true, value: '2030-01-04' })
  expect(addWorkingDays('2030-01-04', 1, [table])).toEqual({ ok: true, value: '2030-01-05' })
  expect(addWorkingDays('2030-01-04', 2, [table])).toEqual({ ok: true, value: '2030-01-07' })
  expect(addWorkingDays('2030-01-04', 0, [table])).toEqual({ ok: true, value: '2030-01-04' })
})

test('a table names its mistakes', () => {
  expect(messagesFor({})).toBeUndefined()
  expect(messagesFor({ holidays: ['2029-12-31'] })).toEqual(['2029-12-31 不在 2030 年。'])
  expect(messagesFor({ holidays: ['2030-01-05'] })).toEqual(['2030-01-05 不能既放假又上班。'])
  expect(messagesFor({ workdays: ['2030-01-07'] })).toEqual(['2030-01-07 不是周六或周日,不用列为调休上班日。'])
})
