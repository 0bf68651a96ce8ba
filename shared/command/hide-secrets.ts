/**
 * Keys under which somebody writes in their own words, or is named: no line of the audit log can be erased, so none
 * holds any of it. What was written stands with the step or the row, whose history can be erased.
 */
export const freeTexts: readonly string[] = [
  'opinion',
  'reason',
  'statement',
  'content',
  'raiser',
  'investigation',
  'remark',
  'signedBy',
  'note',
  'deeds',
]

/** What stands in an audit line instead of a value that must not be in it. */
export const hidden = '•••'

type Loose = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string'

/** The cells of a pasted or imported block whose column is secret. */
function hideCells(rows: readonly unknown[], columns: readonly unknown[], secret: readonly string[]): unknown[] {
  const places = columns.flatMap((column, place) => (isText(column) && secret.includes(column) ? [place] : []))
  if (places.length === 0) return [...rows]
  return rows.map((row) =>
    Array.isArray(row) ? row.map((cell, place) => (places.includes(place) && cell !== '' ? hidden : cell)) : row,
  )
}

function hideIn(value: unknown, secret: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => hideIn(one, secret))
  if (typeof value !== 'object' || value === null) return value
  const { columns } = value as Loose
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (secret.includes(key)) return [key, part === null || part === '' ? part : hidden]
      if ((key === 'rows' || key === 'cells') && Array.isArray(part) && Array.isArray(columns))
        return [key, hideCells(part, columns, secret)]
      if (key === 'conditions' && Array.isArray(part)) return [key, part.map((one) => hideCondition(one, secret))]
      return [key, hideIn(part, secret)]
    }),
  )
}

/** A filter on a secret column names the value looked for. */
const hideCondition = (condition: unknown, secret: readonly string[]): unknown =>
  typeof condition === 'object' && condition !== null && secret.includes(String((condition as Loose)['field']))
    ? { ...condition, text: hidden, values: hidden }
    : condition

/**
 * A command's input without the values it declares secret, at whatever depth their keys stand. An input that is no
 * object at all is hidden whole: nobody knows what was put there.
 */
export const hideSecrets = (input: unknown, secret: readonly string[] = []): unknown => {
  if (secret.length === 0) return input
  return typeof input === 'object' && input !== null ? hideIn(input, secret) : hidden
}
