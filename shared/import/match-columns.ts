import type { Field, Fields } from '../register/field.ts'
import { normaliseHeading, withoutBrackets } from './normalise-heading.ts'

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

/** Regions may be brought in several columns, street and community; every other field in one. */
export const takesSeveral = (field: Field | undefined): boolean => field?.kind === 'reference' && field.to === 'region'

/** 街道, 所属社区, 所在街道(社区): how lists call where somebody or something is. */
const placeHeadings = ['', '所属', '所在'].flatMap((front) =>
  [
    '街道',
    '社区',
    '居委会',
    '社区居委会',
    '街道社区',
    '街道(社区)',
    '街道/社区',
    '街道、社区',
    '街道及社区',
    '区划',
  ].map((place) => front + place),
)

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
  // A register with one field for where its rows lie has it under every heading that names streets or communities.
  const [place, another] = entries.filter(([, field]) => takesSeveral(field))
  if (place !== undefined && another === undefined) for (const heading of placeHeadings) put(heading, place[0])
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

/**
 * The field each column fills, or null. Where two columns name one field the first has it, except for regions,
 * which may stand in several: 所属街道 and 所属社区. `settled` says of some columns what they fill, whatever their words.
 */
export function matchColumns(
  fields: Fields,
  headings: readonly Heading[],
  settled: readonly (string | null | undefined)[] = [],
): (string | null)[] {
  const index = indexHeadings(fields)
  const taken = new Set(settled.filter((key) => key !== null && key !== undefined))
  return headings.map((heading, column) => {
    const said = settled[column]
    if (said !== undefined) return said
    const key = fieldOfHeading(index, heading)
    if (key === undefined || (taken.has(key) && !takesSeveral(fields[key]))) return null
    taken.add(key)
    return key
  })
}
