import type { Field, Fields } from '#shared/register/field.ts'
import type { Page } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { formatInstant } from '../ui/format-instant.ts'
import { callRegister } from './call-register.ts'
import type { RegisterRow } from './register-row.ts'

/** What the recycle bin shows of a row beside its own fields: how it came there. */
const ofBin = {
  removedBy: { kind: 'text', label: '删除人', width: 110 },
  removedAt: { kind: 'text', label: '删除时间', width: 150 },
  removedWhy: { kind: 'text', label: '删除原因', width: 200 },
  removedWith: { kind: 'text', label: '同一次删除', width: 110 },
} as const satisfies Readonly<Record<string, Field>>

/** They are no columns of the table, and give no order. */
export const binFieldNames: readonly string[] = Object.keys(ofBin)

/** The columns of the recycle bin: the name, how the row came here, and its other fields. */
export function binFields({ fields, nameField }: Register): Fields {
  const { [nameField]: name, ...others } = fields
  return { ...(name && { [nameField]: name }), ...ofBin, ...others }
}

/** Tells of each row in the bin who removed it, when, why and with how many others. */
export async function tellRemovals(register: Register, page: Page<RegisterRow>): Promise<Page<RegisterRow>> {
  if (page.rows.length === 0) return page
  const answer = await callRegister(register, 'removals', { ids: page.rows.map(({ id }) => id) })
  const removals = new Map(answer.ok ? answer.value.map((one) => [one.id, one]) : [])
  return {
    ...page,
    rows: page.rows.map((row) => {
      const removed = removals.get(row.id)
      return removed === undefined
        ? row
        : {
            ...row,
            removedBy: removed.by,
            removedAt: formatInstant(removed.at),
            removedWhy: removed.reason,
            removedWith: removed.others === 0 ? null : `还有 ${removed.others} 条`,
          }
    }),
  }
}
