const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** An ISO instant on the clock in China, to the second: `2011-12-31 09:05:27`. */
export function formatSecond(instant: string): string {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  ) as Record<string, string>
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}

/** The same to the minute: `2011-12-31 09:05`. */
export const formatInstant = (instant: string): string => formatSecond(instant).slice(0, -3)
