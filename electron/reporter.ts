import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { readClock } from './clock.ts'

/** Writes unexpected errors to the log of a data directory and answers the number a clerk reads out. */
export function createReporter(dataDirectory: string): (error: unknown) => string {
  return (error) => {
    const at = readClock()
    const number = at.replaceAll(/\D/gu, '').slice(2, 14)
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      appendFileSync(join(dataDirectory, 'errors.log'), `${number} ${at}\n${text}\n\n`)
    } catch {
      // A full disk must not hide the first error behind a second.
    }
    return number
  }
}
