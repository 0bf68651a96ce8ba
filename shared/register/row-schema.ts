import { z } from 'zod'
import type { Field } from './field.ts'
import type { Register, RowIn, ValuesIn } from './register.ts'

const valueSchema = (field: Field): z.ZodType =>
  field.kind === 'integer' || field.kind === 'hundredths' ? z.number() : z.string()

/**
 * The shape of what a form sends: known fields only, texts and numbers in their places, any of them null.
 * Whether a value is right is `checkValues`' business, so that the answer names the field in Chinese.
 */
export function draftSchema<R extends Register>(register: R): z.ZodType<Partial<ValuesIn<R>>> {
  const shape = Object.entries(register.fields).map(([key, field]) => [key, valueSchema(field).nullable().optional()])
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>) as unknown as z.ZodType<
    Partial<ValuesIn<R>>
  >
}

/** The shape of a row as the backend sends it. */
export function rowSchema<R extends Register>(register: R): z.ZodType<RowIn<R>> {
  const shape = Object.entries(register.fields).map(([key, field]) => [key, valueSchema(field).nullable()])
  return z.strictObject({
    ...(Object.fromEntries(shape) as Record<string, z.ZodType>),
    id: z.string(),
    version: z.int(),
    deletedAt: z.string().nullable(),
    labels: z.record(z.string(), z.string()),
  }) as unknown as z.ZodType<RowIn<R>>
}
