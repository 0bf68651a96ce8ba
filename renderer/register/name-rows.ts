import type { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { cellOf } from '../grid/grid-row.ts'
import { callRegister } from './call-register.ts'
import { registerOfTable } from './ReferencePicker.tsx'

/** The rows a condition points at: the register they are in, and their ids. */
export function pointedAt(
  { fields }: Register,
  condition: Condition,
): readonly [Register, readonly string[]] | undefined {
  if (condition.kind === 'within') return [regionRegister, [condition.regionId]]
  const field = fields[condition.field]
  if ((condition.kind !== 'in' && condition.kind !== 'not-in') || field?.kind !== 'reference') return undefined
  const register = registerOfTable(field.to)
  return register && [register, condition.values]
}

/** The names of the rows some conditions point at, by id, as far as they can be read. */
export async function namesPointedAt(
  register: Register,
  conditions: readonly Condition[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const condition of conditions) {
    const found = pointedAt(register, condition)
    if (!found) continue
    const [pointed, ids] = found
    for (const id of ids) {
      const row = await callRegister(pointed, 'get', { id })
      if (row.ok) names.set(id, String(cellOf(row.value, pointed.nameField)))
    }
  }
  return names
}

/** The same as a function; an id stays where its row cannot be read. */
export async function nameRows(register: Register, conditions: readonly Condition[]): Promise<(id: string) => string> {
  const names = await namesPointedAt(register, conditions)
  return (id) => names.get(id) ?? id
}
