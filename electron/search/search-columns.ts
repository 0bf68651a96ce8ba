import { toHalfWidth } from '#shared/identifiers/half-width.ts'
import { registers } from '#shared/registers.ts'
import type { Register } from '#shared/register/register.ts'
import type { SearchIndex } from '#electron/database/writer.ts'
import { initialsOf, pinyinOf } from './initials.ts'

/** Between two pieces, so that no match runs over from one into the next. */
const bar = '|'

/** A search text as it is stored and as it is asked for: half-width, lower case, no spaces and no bars. */
export const normaliseSearch = (text: string): string => toHalfWidth(text).toLowerCase().replaceAll(/[\s|]/gu, '')

const isSearched = (field: Register['fields'][string]): boolean =>
  (field.kind === 'text' || field.kind === 'credit-code') && field.search === true

function textsOf(register: Register, row: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(register.fields).filter((key) => {
    const field = register.fields[key]
    return field !== undefined && isSearched(field)
  })
  return keys.flatMap((key) => (typeof row[key] === 'string' ? [row[key]] : []))
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Computes the columns the search box and the order by 拼音 use, from a row and its aliases. */
export function createSearchIndex(aliasesOf: (ownerId: string) => readonly string[]): SearchIndex {
  const byTable = new Map<string, Register>(registers.map((register) => [register.table, register]))
  return {
    derive(table, row) {
      const register = byTable.get(table)
      if (register === undefined) return undefined
      const aliases = register.hasAliases ? aliasesOf(String(row['id'])) : []
      const texts = [...textsOf(register, row), ...aliases]
      const pieces = texts.flatMap((text) => [normaliseSearch(text), ...(hasHan(text) ? initialsOf(text) : [])])
      return {
        search: bar + [...new Set(pieces)].join(bar) + bar,
        namePinyin: pinyinOf(String(row[register.nameField] ?? '')),
      }
    },
    dependant: (table, row) =>
      table === 'alias' ? { table: String(row['ownerTable']), id: String(row['ownerId']) } : undefined,
  }
}
