import type { Heading } from './match-columns.ts'

/** A heading as it is shown and remembered: 所在地 · 所属街道. */
export const wordHeading = ({ text, above }: Heading): string => (above === '' ? text : `${above} · ${text}`)

/** What columns are called where a cell of theirs is named: by their lowest heading, with the upper one where two share it. */
export function nameHeadings(headings: readonly Heading[]): string[] {
  const counts = new Map<string, number>()
  for (const { text } of headings) counts.set(text, (counts.get(text) ?? 0) + 1)
  return headings.map((heading) => ((counts.get(heading.text) ?? 0) > 1 ? wordHeading(heading) : heading.text))
}
