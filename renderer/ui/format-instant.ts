const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An ISO instant on the clock in China: `2011-12-31 09:05`. */
export function formatInstant(instant: string): string {
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  ) as Record<string, string>
  return `${year}-${month}-${day} ${hour}:${minute}`
}
