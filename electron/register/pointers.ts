import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'

/** A column that holds ids of rows of another table. */
export interface Pointer {
  readonly table: string
  readonly column: string
  /** The table pointed at. */
  readonly to: string
  /** What its rows are called together, for the sentence that says what is in use. */
  readonly label: string
}

/** Procedures that are no registers: who is under evaluation, and who sits on a panel. */
const ofProcedures: readonly Pointer[] = [
  { table: 'evaluationCase', column: 'organisationId', to: 'organisation', label: '评估案件' },
  { table: 'evaluationCase', column: 'familyId', to: 'family', label: '评估案件' },
  { table: 'panelMember', column: 'expertId', to: 'expert', label: '评估组' },
]

const ofRegisters = (registers as readonly Register[]).flatMap(({ table, label, fields }) =>
  Object.entries(fields).flatMap(([column, field]): Pointer[] =>
    field.kind === 'reference' ? [{ table, column, to: field.to, label }] : [],
  ),
)

/** Every column that keeps a row of a register from going to the recycle bin. */
export const pointers: readonly Pointer[] = [...ofRegisters, ...ofProcedures]
