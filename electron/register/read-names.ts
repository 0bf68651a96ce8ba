import type { ReadDb } from '#electron/context.ts'
import { namesOf } from './reference-labels.ts'

/** Names of rows that are pointed at, read once each. */
export interface NameReader {
  /** Reads the names of these rows of a table; what is no id is passed over. */
  read(table: string, ids: readonly unknown[]): Promise<void>
  /** The name of a row that was read; undefined where the actor does not see it. */
  readonly nameOf: (table: string, id: unknown) => string | undefined
}

const atOnce = 500

const keyOf = (table: string, id: unknown): string => `${table} ${String(id)}`

export function createNameReader(db: ReadDb): NameReader {
  const names = new Map<string, string | undefined>()
  return {
    async read(table, ids) {
      const wanted = new Set(ids.filter((id) => typeof id === 'string' && !names.has(keyOf(table, id))) as string[])
      const list = [...wanted]
      for (let begin = 0; begin < list.length; begin += atOnce) {
        const some = list.slice(begin, begin + atOnce)
        const found = await namesOf(db, table, some)
        for (const id of some) names.set(keyOf(table, id), found.get(id))
      }
    },
    nameOf: (table, id) => names.get(keyOf(table, id)),
  }
}
