import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkHolidayYear, readDaysOfYear, readHolidayYear } from '#shared/calendar/holiday-year.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

test('a notice is read as it is written', () => {
  const table = readHolidayYear({
    year: 2012,
    source: '示例',
    holidays: '1月1日至3日、1月22日至28日、4月2日至4月4日、4月29日至5月1日、6月22日至24日、9月30日至10月7日',
    workdays: '1月21日、1月29日、3月31日、4月1日、4月28日、9月29日',
  })
  if (!table.ok) throw new Error(table.problem.detail)
  expect(table.value.holidays).toHaveLength(27)
  expect(table.value.holidays.slice(0, 4)).toEqual(['2012-01-01', '2012-01-02', '2012-01-03', '2012-01-22'])
  expect(table.value.workdays).toHaveLength(6)
})

test('days written one by one come back, each once and in order', () => {
  holds(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 12 }),
      (dates, month) => {
        const read = readDaysOfYear(dates.map((date) => `${month}月${date}日`).join('、'), 2027)
        const sorted = dates.toSorted((left, right) => left - right).map((date) => date)
        return read.ok && read.value.map((day) => Number(day.slice(8))).join() === sorted.join()
      },
    ),
  )
})

test.each([
  [{ holidays: '元旦' }, 'holidays', '“元旦”不是 2027 年的日期'],
  [{ holidays: '2月30日' }, 'holidays', '“2月30日”'],
  [{ holidays: '1月3日至1日' }, 'holidays', '“1月3日至1日”'],
  [{ holidays: '2026年1月1日' }, 'holidays', '“2026年1月1日”'],
  [{ holidays: '1月1日', workdays: '1月4日' }, 'workdays', '2027-01-04 不是周六或周日'],
  [{ holidays: '1月2日', workdays: '1月2日' }, 'workdays', '既放假又上班'],
])('%j is refused at %s', (draft, field, message) => {
  const [problem] = checkHolidayYear({ year: 2027, ...draft })
  expect(problem?.field).toBe(field)
  expect(problem?.message).toContain(message)
})
