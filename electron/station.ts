import { createHash } from 'node:crypto'
import { hostname } from 'node:os'

/**
 * Where something was done, for the audit line: the computer's name and a short name of the window. The window's own
 * token opens the program and must not be written down, so six digits of its hash stand for it.
 */
export function stationOf(session?: string): string {
  if (session === undefined) return hostname()
  return `${hostname()} 窗口${createHash('sha256').update(session).digest('hex').slice(0, 6)}`
}
