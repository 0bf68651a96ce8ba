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
  /** True for queries that work long on files: they are answered beside the others instead of in their turn. */
  readonly isApart?: true
}

/** Reads. Its handler gets a database that cannot write. */
export const query = <I extends PlainSchema, O extends PlainSchema>(
  definition: Definition<I, O> & { readonly isApart?: true },
): Command<'query', I, O> => ({ kind: 'query', ...definition })

/** Writes. Its handler runs in one transaction, as one act in the operation log, and leaves one audit line. */
export const change = <I extends PlainSchema, O extends PlainSchema>(
  definition: Definition<I, O> & { readonly label: string; readonly undoable?: boolean },
): Command<'change', I, O> => ({ kind: 'change', ...definition })
