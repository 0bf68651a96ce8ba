import type { z } from 'zod'
import type { Permission } from './permissions.ts'

/** Only these cross the process boundary, so IPC and HTTP carry the same values. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

type PlainSchema = z.ZodType<Plain>

interface Definition<Input extends z.ZodType, Output extends z.ZodType> {
  readonly permission: Permission
  readonly input: Input
  readonly output: Output
}

export interface Command<
  Kind extends 'query' | 'change' = 'query' | 'change',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends Definition<Input, Output> {
  readonly kind: Kind
  /** What the act is called in histories and beside the undo button; only changes have one. */
  readonly label?: string
  /** False for acts that bind others once done (批准、发布、命名): they are reversed by a step of their own. */
  readonly undoable?: boolean
  /** Keys of the input whose values must not be in the audit line: passphrases, and what says who a person is. */
  readonly secret?: readonly string[]
}

/** Reads. Its handler gets a database that cannot write. */
export const query = <I extends PlainSchema, O extends PlainSchema>(
  definition: Definition<I, O>,
): Command<'query', I, O> => ({ kind: 'query', ...definition })

/** Writes. Its handler runs in one transaction, as one act in the operation log, and leaves one audit line. */
export const change = <I extends PlainSchema, O extends PlainSchema>(
  definition: Definition<I, O> & Pick<Command, 'undoable' | 'secret'> & { readonly label: string },
): Command<'change', I, O> => ({ kind: 'change', ...definition })
