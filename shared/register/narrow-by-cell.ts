import type { Field } from './field.ts'
import type { Condition } from './page.ts'

type Cell = string | number | null | undefined

/** The condition that keeps only rows with the same value as a cell; nothing for protected values, which cannot be compared. */
export function onlyLike(field: Field, key: string, cell: Cell): Condition | undefined {
  if (cell === null || cell === undefined || cell === '') return { kind: 'blank', field: key }
  if (field.mask !== undefined) return undefined
  if (typeof cell === 'number' || field.kind === 'day') return { kind: 'between', field: key, from: cell, to: cell }
  return { kind: 'in', field: key, values: [cell] }
}

/** The condition that leaves out rows with the same value as a cell. */
export function allBut(field: Field, key: string, cell: Cell): Condition | undefined {
  if (cell === null || cell === undefined || cell === '') return { kind: 'filled', field: key }
  return field.mask === undefined ? { kind: 'not-in', field: key, values: [String(cell)] } : undefined
}
