import type { z } from 'zod'
import type { AuditKind } from './audit-kind.ts'
import type { Permission } from './permissions.ts'

/** Only these cross the process boundary, so IPC and HTTP carry the same values. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

type PlainSchema = z.ZodType<Plain>

interface Definition<Input extends z.ZodType, Output extends z.ZodType> {
  readonly permission: Permission
  readonly input: Input
  readonly output: Output
  /**
   * What is done to something, as its audit line says it: the file that left, the paper that was printed. Of what was
   * written the line names the records by itself. No personal data: whoever reads the audit log holds no business
   * right. A method, so that a command of any input passes as a `Command`.
   */
  auditObject?(input: z.output<Input>, output: z.output<Output> | undefined): string
}

export interface Command<
  Kind extends 'query' | 'change' = 'query' | 'change',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends Definition<Input, Output> {
  readonly kind: Kind
  /** What the act is called in histories, in the audit log and beside the undo button. */
  readonly label?: string
  /** What kind of audit line it leaves: every change leaves one, a query only where it names a kind. */
  readonly audit?: AuditKind
  /** False for acts that bind others once done (批准、发布、命名): they are reversed by a step of their own. */
  readonly undoable?: boolean
  /**
   * True for what somebody arranges for themselves (views, columns, the look of the screen, how a sender's columns are read): it stands neither in the
   * list of recent acts nor between Ctrl+Z and the act before it.
   */
  readonly isOwn?: true
  /** True for queries that work long on files: they are answered beside the others instead of in their turn. */
  readonly isApart?: true
  /** Keys of the input whose values must not be in the audit line: passphrases, and what says who a person is. */
  readonly secret?: readonly string[]
}

/** A query that lets something out which must be accounted for says so, and what to call it. */
type Accounted = { readonly audit: AuditKind; readonly label: string } | { readonly audit?: never }

/** Reads. Its handler gets a database that cannot write. */
export const query = <I extends PlainSchema, O extends PlainSchema>(
  definition: Definition<I, O> & Accounted & Pick<Command, 'isApart'>,
): Command<'query', I, O> => ({ kind: 'query', ...definition })

/** Writes. Its handler runs in one transaction, as one act in the operation log, and leaves one audit line. */
export const change = <I extends PlainSchema, O extends PlainSchema>(
  definition: Definition<I, O> & Pick<Command, 'undoable' | 'secret' | 'audit' | 'isOwn'> & { readonly label: string },
): Command<'change', I, O> => ({ kind: 'change', ...definition })
