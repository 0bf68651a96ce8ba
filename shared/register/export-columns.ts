import type { Field } from './field.ts'
import { addsUp } from './register-table.ts'
import type { Register } from './register.ts'

type Declared = Pick<Register, 'fields'>

/** The fields a list shows, in its order: those with a width. */
export const shownKeys = ({ fields }: Declared): string[] =>
  Object.entries(fields).flatMap(([key, { width }]) => (width === undefined ? [] : [key]))

/** Every field, in the order of its declaration. */
export const allKeys = ({ fields }: Declared): string[] => Object.keys(fields)

/** The fields a spreadsheet may bring: all but those that procedures fill. */
export const importedFields = ({ fields }: Declared): [string, Field][] =>
  Object.entries(fields).filter(([, { fixed }]) => !fixed)

/** What the columns of a list add up to while its rows go by. */
export interface Totals {
  add(values: readonly unknown[]): void
  /** 合计 under the columns that add up; undefined where there is none, or no column to say so. */
  readonly row: () => (string | number | null)[] | undefined
  /** For each total, how many rows gave no number to it. */
  readonly gaps: () => readonly string[]
}

export function createTotals(fields: readonly Field[]): Totals {
  const added = fields.flatMap((field, index) => (addsUp(field) ? [index] : []))
  const sums = new Map<number, number>(added.map((index) => [index, 0]))
  const counts = new Map<number, number>(added.map((index) => [index, 0]))
  const wording = fields.findIndex((field) => !addsUp(field))
  let rows = 0
  return {
    add(values) {
      rows += 1
      for (const index of added) {
        const value = values[index]
        if (typeof value !== 'number') continue
        sums.set(index, (sums.get(index) ?? 0) + value)
        counts.set(index, (counts.get(index) ?? 0) + 1)
      }
    },
    row() {
      if (rows === 0 || added.length === 0 || wording < 0) return undefined
      return fields.map((_, index) => {
        if (index === wording) return '合计'
        return (counts.get(index) ?? 0) === 0 ? null : (sums.get(index) ?? null)
      })
    },
    gaps: () =>
      added.flatMap((index) => {
        const without = rows - (counts.get(index) ?? 0)
        return without === 0 || without === rows ? [] : [`“${fields[index]?.label}”合计不含未填写的 ${without} 条。`]
      }),
  }
}
