import type { Database } from 'better-sqlite3'
import { textKey } from '#electron/search/initials.ts'
import type { Seals } from './seals.ts'

/**
 * What a reading statement may ask of the program: by which key a text is ordered, and of the seals a protected value as
 * it may be shown and the blind index of a text somebody looks for. No statement answers a protected value in full.
 */
export function answerInSql(file: Database, seals: Seals, asks: { readonly maySeek: boolean }): void {
  file.function('pinyin_key', { deterministic: true }, (text: string | null) => (text === null ? null : textKey(text)))
  file.function('masked_cell', (table: string, column: string, rowId: string, stored: string | null) =>
    stored === null ? null : seals.masked(table, column, rowId, stored),
  )
  // Whoever may not read a number in full finds nothing by it either: asked often enough, a search would tell it.
  file.function('blind_index', { deterministic: true }, (kind: string, text: string) =>
    asks.maySeek ? seals.soughtIndex(kind, text) : null,
  )
}
