import type { AuditFilter } from '#shared/audit/audit-commands.ts'
import { parseDay } from '#shared/calendar/day.ts'
import type { AuditKind } from '#shared/command/audit-kind.ts'

/** What the fields above the list hold, as typed. */
export interface Wanted {
  readonly from: string
  readonly to: string
  readonly kinds: readonly AuditKind[]
  readonly person: string
  /** '' for both. */
  readonly result: '' | 'ok' | 'not-ok'
  readonly text: string
}

export const everything: Wanted = { from: '', to: '', kinds: [], person: '', result: '', text: '' }

/** The filter the fields say; a day that cannot be read yet does not narrow. */
export function filterOf({ from, to, kinds, person, result, text }: Wanted): AuditFilter {
  const [first, last] = [parseDay(from), parseDay(to)]
  return {
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
    ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
    ...(person === '' ? {} : { person }),
    ...(result === '' ? {} : { result }),
    ...(text === '' ? {} : { text }),
  }
}
