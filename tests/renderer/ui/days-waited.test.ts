import { expect, test } from 'vitest'
import { daysWaited } from '#renderer/ui/days-waited.ts'

test('waiting is counted in calendar days of China', () => {
  expect(daysWaited('2011-12-31', '2011-12-31')).toBe('今天到达')
  expect(daysWaited('2011-12-30T16:30:00.000Z', '2011-12-31')).toBe('今天到达')
  expect(daysWaited('2011-12-30T15:30:00.000Z', '2011-12-31')).toBe('已等 1 天')
  expect(daysWaited('2011-02-28', '2012-03-01')).toBe('已等 367 天')
})
