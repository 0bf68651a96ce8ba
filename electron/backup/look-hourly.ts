/** After this long the first look is taken, so that opening is not slowed by it; in milliseconds. */
const firstLook = 5000

const hour = 3_600_000

/** Looks soon after the program was opened and then every hour; answers the way to stop. */
export function lookHourly(look: () => Promise<void>, report: (error: unknown) => string): () => void {
  const dare = (): void => void look().catch(report)
  const first = setTimeout(dare, firstLook).unref()
  const hourly = setInterval(dare, hour).unref()
  return () => {
    clearTimeout(first)
    clearInterval(hourly)
  }
}
