import type { AuditKind } from '../command/audit-kind.ts'
import type { FieldProblem } from '../command/outcome.ts'
import type { Permission } from '../command/permissions.ts'
import type { Draft } from './check-values.ts'
import type { Fields, ValuesOf } from './field.ts'

/**
 * A register (台账): the one declaration from which schema, grid, form, filter, search, import,
 * export, history and recycle bin are derived. It needs a migration with the same columns and
 * one line in `shared/registers.ts`.
 */
export interface Register<Name extends string = string, F extends Fields = Fields> {
  /** The prefix of its commands: `organisations` → `organisations.list`. */
  readonly name: Name
  /** What the register is called: 学习型组织. */
  readonly label: string
  /** What one row is called: 组织. */
  readonly noun: string
  readonly table: string
  readonly read: Permission
  readonly write: Permission
  readonly fields: F
  /** The field that names a row to people; sorted by 拼音. */
  readonly nameField: string
  /**
   * Which fields tell two rows apart when a file is imported a second time: the first alternative
   * whose fields are all filled decides.
   */
  readonly keys: readonly (readonly string[])[]
  /** Fields whose value no two rows in use may share. */
  readonly unique?: readonly string[]
  /** The field that places a row in the region tree. */
  readonly regionField?: string
  /** Rows come and go: the list answers "as of" a day by these two fields. */
  readonly validity?: { readonly from: string; readonly to: string }
  /** Former names and aliases of its rows are kept and searched. */
  readonly hasAliases?: true
  /** What only the whole row can tell; asked by the form and by the backend after each field by itself is right. */
  readonly check?: (draft: Draft) => readonly FieldProblem[]
  /** What kind of audit line its changes leave; `change`, unless named. */
  readonly audit?: AuditKind
  /** False where a change is only ever corrected by another one: Ctrl+Z does not take it back. */
  readonly undoable?: false
  /** False where rows never come from a file: they carry rights, or come out of a procedure. */
  readonly imported?: false
  /** What of a row says who a person is, for 删除个人信息; without it its rows are about no person. */
  readonly personal?: Personal
  /** What an empty list tells the clerk to do first. */
  readonly empty: string
}

/** What of a row is about a person, and goes when that person's data is erased. The rest stays, so that figures do. */
export interface Personal {
  /** Names become 已删除个人信息, everything else empty. */
  readonly fields: readonly string[]
  /** Whether a row is about a person; every row is where this is not given. */
  readonly isPerson?: (row: Draft) => boolean
}

/** Named fields must be fields of the register. */
interface Naming<Key extends string> {
  readonly nameField: Key
  readonly keys: readonly (readonly Key[])[]
  readonly unique?: readonly Key[]
  readonly regionField?: Key
  readonly validity?: { readonly from: Key; readonly to: Key }
  readonly personal?: { readonly fields: readonly Key[] }
}

export const defineRegister = <const Name extends string, const F extends Fields>(
  register: Register<Name, F> & Naming<keyof F & string>,
): Register<Name, F> => register

export type ValuesIn<R extends Register> = ValuesOf<R['fields']>

/** A row as it crosses the wire: its values, what identifies its version, and names of the rows it points at. */
export type RowIn<R extends Register> = ValuesIn<R> & {
  readonly id: string
  /** Rises with every change; a form sends back the one it was opened with. */
  readonly version: number
  /** When it went to the recycle bin; null while in use. */
  readonly deletedAt: string | null
  /** Field key → name of the row pointed at, for reference fields. */
  readonly labels: Readonly<Record<string, string>>
}
