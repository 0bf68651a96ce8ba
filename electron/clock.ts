/** The instant now, ISO-8601 UTC. */
export const readClock = (): string => new Date().toISOString()

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The day in Beijing at an instant, `YYYY-MM-DD`, wherever the computer believes itself to be. */
export const dayAt = (instant: string): string => beijing.format(new Date(instant))
