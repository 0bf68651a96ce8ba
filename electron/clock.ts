/** The instant now, ISO-8601 UTC. */
export const readClock = (): string => new Date().toISOString()

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The day in Beijing at an instant, `YYYY-MM-DD`, wherever the computer believes itself to be. */
export const dayAt = (instant: string): string => beijing.format(new Date(instant))

const beijingSecond = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The instant on a Chinese clock, `2011-12-31 09:05:00`; text that is no instant stays as it is. */
export const wordInstant = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : beijingSecond.format(new Date(instant))
