import type { Field, Fields } from '../register/field.ts'
import { normaliseHeading, withoutBrackets } from './normalise-heading.ts'
import { takesSeveral, usualHeadings } from './usual-headings.ts'

/** A heading as the file has it: in one row, or what stands above it joined before it. */
export interface Heading {
  /** The text of the lowest heading row that has one. */
  readonly text: string
  /** What stands above it, from the outermost; empty where nothing does. */
  readonly above: string
}

type Index = ReadonlyMap<string, string>

/** Fields that a file may bring: everything but what procedures fill in. */
export const importableFields = (fields: Fields): readonly (readonly [string, Field])[] =>
  Object.entries(fields).filter(([, { fixed }]) => fixed === undefined)

/** Heading → field, by label before alias. */
export function indexHeadings(fields: Fields): Index {
  const index = new Map<string, string>()
  const put = (heading: string, key: string): void => {
    if (heading !== '' && !index.has(heading)) index.set(heading, key)
  }
  const entries = importableFields(fields)
  for (const [key, { label }] of entries) put(normaliseHeading(label), key)
  for (const [key, { aliases = [] }] of entries) for (const alias of aliases) put(normaliseHeading(alias), key)
  for (const [key, { label }] of entries) put(withoutBrackets(normaliseHeading(label)), key)
  for (const [heading, key] of usualHeadings(entries)) put(heading, key)
  return index
}

/** Says nothing by itself where a heading above names a field: 所属街道 above 名称. */
const isGeneric = (heading: string): boolean => /^(名称|全称|姓名)$/u.test(heading)

/** The field a heading means: together with what stands above, or by its own words, without the unit behind them. */
export function fieldOfHeading(index: Index, { text, above }: Heading): string | undefined {
  const own = normaliseHeading(text)
  const upper = normaliseHeading(above)
  const together = upper === '' ? [] : [upper + own, upper + withoutBrackets(own), ...(isGeneric(own) ? [upper] : [])]
  for (const heading of [...together, own, withoutBrackets(own)]) {
    const key = index.get(heading)
    if (key !== undefined && heading !== '') return key
  }
  return undefined
}

/** Whether a heading is the very label of a field. */
const isLabel = ({ text, above }: Heading, field: Field | undefined): boolean => {
  const label = normaliseHeading(field?.label ?? '')
  const own = normaliseHeading(text)
  return own === label || normaliseHeading(above) + own === label
}

/**
 * The field each column fills, or null. Where two columns name one field the one with its label has it, else the first,
 * except for regions, which may stand in several: 所属街道 and 所属社区. `settled` says of some columns what they fill, whatever their words.
 */
export function matchColumns(
  fields: Fields,
  headings: readonly Heading[],
  settled: readonly (string | null | undefined)[] = [],
): (string | null)[] {
  const index = indexHeadings(fields)
  const labelled = new Set(
    headings.flatMap((heading) => {
      const key = fieldOfHeading(index, heading)
      return key !== undefined && isLabel(heading, fields[key]) ? [key] : []
    }),
  )
  const taken = new Set(settled.filter((key) => key !== null && key !== undefined))
  return headings.map((heading, column) => {
    const said = settled[column]
    if (said !== undefined) return said
    const key = fieldOfHeading(index, heading)
    if (key === undefined) return null
    const isSpoken = taken.has(key) || (labelled.has(key) && !isLabel(heading, fields[key]))
    if (isSpoken && !takesSeveral(fields[key])) return null
    taken.add(key)
    return key
  })
}
