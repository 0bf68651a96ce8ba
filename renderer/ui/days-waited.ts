import { dayInChina, isDay } from '#shared/calendar/day.ts'

const msPerDay = 86_400_000

/** "今天到达", "已等 3 天"; `since` is a day or an instant. */
export function daysWaited(since: string, today: string): string {
  const day = isDay(since) ? since : dayInChina(since)
  const days = (Date.parse(today) - Date.parse(day)) / msPerDay
  return days < 1 ? '今天到达' : `已等 ${days} 天`
}
