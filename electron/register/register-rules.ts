import type { RowRules } from '#electron/database/row-rules.ts'
import { checkRow } from '#shared/register/check-values.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { pointers } from './pointers.ts'

const byTable = new Map<string, Register>(registers.map((register) => [register.table, register]))

/** What the registers and procedures declare of their rows, for undo, which writes rows no form has checked. */
export const registerRules: RowRules = {
  uniqueIn: (table) => byTable.get(table)?.unique ?? [],
  referencesFrom: (table) =>
    pointers.filter((pointer) => pointer.table === table).map(({ to, column }) => ({ table: to, column })),
  pointersTo: (table) => pointers.filter(({ to }) => to === table),
  isSound(table, row) {
    const register = byTable.get(table)
    if (register === undefined) return true
    // Sealed values were checked before they were sealed.
    const fields = Object.fromEntries(Object.entries(register.fields).filter(([, { mask }]) => mask === undefined))
    return checkRow({ ...register, fields }, row).length === 0
  },
}
