import type { ColumnOf, RowRules } from '#electron/database/row-rules.ts'
import { checkRow } from '#shared/register/check-values.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'

const byTable = new Map<string, Register>(registers.map((register) => [register.table, register]))

const referencesOf = ({ fields }: Register): ColumnOf[] =>
  Object.entries(fields).flatMap(([column, field]) => (field.kind === 'reference' ? [{ table: field.to, column }] : []))

const pointers: readonly (ColumnOf & { readonly to: string })[] = [...byTable.values()].flatMap((register) =>
  referencesOf(register).map(({ table: to, column }) => ({ table: register.table, column, to })),
)

/** What the registers declare of their rows, for undo, which writes rows no form has checked. */
export const registerRules: RowRules = {
  uniqueIn: (table) => byTable.get(table)?.unique ?? [],
  referencesFrom(table) {
    const register = byTable.get(table)
    return register ? referencesOf(register) : []
  },
  pointersTo: (table) => pointers.filter(({ to }) => to === table),
  isSound(table, row) {
    const register = byTable.get(table)
    return register === undefined || checkRow(register, row).length === 0
  },
}
