import { dayOf, yearOf, type Day } from '../calendar/day.ts'

/** 网络安全法第二十一条第(三)项: logs are kept for at least six months. */
export const leastRetentionMonths = 6

/** 示例: three years, until the office sets its own term. */
export const usualRetentionMonths = 36

/** The same day some months earlier; the last day of that month where it is shorter. */
function monthsBefore(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 - months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const wanted = Number(day.slice(8, 10))
  for (let dayOfMonth = wanted; dayOfMonth > 27; dayOfMonth -= 1) {
    const found = dayOf(year, month, dayOfMonth)
    if (found !== undefined) return found
  }
  return dayOf(year, month, wanted) ?? day
}

/** Lines from before this day have been kept long enough and may be archived and cleared. */
export const firstDayKept = (today: Day, retentionMonths: number): Day => monthsBefore(today, retentionMonths)
