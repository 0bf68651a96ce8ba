import type { QueryContext } from '#electron/context.ts'
import type { ImportDifference } from '#shared/import/import-report.ts'
import { formatValue } from '#shared/register/format-value.ts'
import type { Register } from '#shared/register/register.ts'
import type { Values } from './known-rows.ts'
import { namesOf } from './reference-labels.ts'

/** The rows of a file that change a record, with what they change. */
export interface Differences {
  readonly count: number
  /** The first of them in words, protected values masked. */
  word(most: number): Promise<ImportDifference[]>
}

interface Noted {
  readonly row: number
  readonly id: string
  readonly fields: readonly string[]
  readonly before: Values
  readonly after: Values
}

/** Gathers what an import changes; it is put into words only where somebody asks. */
export function createDifferences({ db }: Pick<QueryContext, 'db'>, register: Register) {
  const noted: Noted[] = []

  async function namesIn(some: readonly Noted[]): Promise<Map<string, string>> {
    const names = new Map<string, string>()
    for (const [key, field] of Object.entries(register.fields)) {
      if (field.kind !== 'reference') continue
      const ids = some.flatMap(({ before, after }) => [before[key], after[key]]).filter((id) => typeof id === 'string')
      for (const [id, name] of await namesOf(db, field.to, [...new Set(ids)])) names.set(id, name)
    }
    return names
  }

  return {
    get count() {
      return noted.length
    },
    note(row: number, id: string, fields: readonly string[], before: Values, after: Values): void {
      noted.push({ row, id, fields, before, after })
    },
    async word(most: number): Promise<ImportDifference[]> {
      const some = noted.slice(0, most)
      const names = await namesIn(some)
      const show = (key: string, value: Values[string] | undefined): string => {
        const field = register.fields[key]
        return field === undefined ? '—' : formatValue(field, value, names.get(String(value)))
      }
      return some.map(({ row, fields, before, after }) => ({
        row,
        name: String(after[register.nameField] ?? before[register.nameField] ?? ''),
        cells: fields.map((field) => ({ field, before: show(field, before[field]), after: show(field, after[field]) })),
      }))
    },
  }
}
