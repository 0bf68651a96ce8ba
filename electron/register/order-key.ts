import { sql, type RawBuilder } from 'kysely'
import type { Field } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'

/** What the rows of a list are put in order by. */
export type SortKey = RawBuilder<string | number | null>

type Choice = Extract<Field, { kind: 'choice' }>

/** Choices come in the order they are declared, as the drop-down lists them; nothing before all of them. */
function choiceKey({ options }: Choice, column: SortKey): SortKey {
  const codes = Object.keys(options)
  const places = codes.map((code, place) => sql`when ${column} = ${code} then ${sql.lit(place)}`)
  return sql`case when ${column} is null then null ${sql.join(places, sql` `)} else ${sql.lit(codes.length)} end`
}

/** Names and other texts come by 拼音, references by the 拼音 of what they point at, which `via` names. */
export function orderKey(register: Register, field: string): { readonly key: SortKey; readonly via?: string } {
  const declared = register.fields[field]
  if (field === register.nameField) return { key: sql.ref(`${register.table}.namePinyin`) }
  if (declared === undefined) throw new Error(`${register.name} has no field ${field}`)
  const column: SortKey = sql.ref(`${register.table}.${field}`)
  switch (declared.kind) {
    case 'reference':
      return { key: sql.ref('sorted.namePinyin'), via: declared.to }
    case 'choice':
      return { key: choiceKey(declared, column) }
    case 'text':
      return { key: sql`pinyin_key(${column})` }
    case 'credit-code':
    case 'resident-id':
    case 'phone':
    case 'day':
    case 'integer':
    case 'hundredths':
      return { key: column }
  }
}
