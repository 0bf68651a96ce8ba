const dayLength = 86_400_000

/** Whether an instant lies more than so many days before now; one from the future, by a clock set back, does too. */
export function isOlderThan(instant: string, days: number, now: string): boolean {
  const age = Date.parse(now) - Date.parse(instant)
  return !(age >= -dayLength && age <= days * dayLength)
}
