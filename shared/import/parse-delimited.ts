/** What stands between the cells of a line of text. */
export type Delimiter = ',' | '\t' | ';'

const delimiters: readonly Delimiter[] = ['\t', ',', ';']

/** So much of a text shows what its cells are divided by. */
const sample = 20_000

/** A cell in quotes that begins at `at`: what it holds, and where it ends. */
function readQuoted(
  text: string,
  at: number,
): { readonly cell: string; readonly end: number; readonly isClosed: boolean } {
  let cell = ''
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return { cell: cell + text.slice(from), end: text.length, isClosed: false }
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { cell, end: quote + 1, isClosed: true }
    cell += '"'
    from = quote + 2
  }
}

/**
 * Reads text as Excel and WPS write it, RFC 4180: cells in quotes may hold delimiters, line breaks and doubled quotes.
 * A quote inside a cell that did not begin with one is an ordinary character; so is one that is never closed, or closed
 * in a later line in the midst of other text: it would swallow the rows between. A blank line is a row without cells.
 */
export function parseDelimited(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const endRow = (): void => {
    rows.push(row.length === 1 && row[0] === '' ? [] : row)
    row = []
  }
  const endsCell = (place: number): boolean =>
    place >= text.length || text[place] === delimiter || text[place] === '\n' || text[place] === '\r'
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      const quoted = readQuoted(text, at)
      if (quoted.isClosed && (endsCell(quoted.end) || !/[\r\n]/u.test(quoted.cell))) {
        cell = quoted.cell
        at = quoted.end
      }
    }
    // What stands behind a closing quote still belongs to the cell.
    let end = at
    while (!endsCell(end)) end += 1
    row.push(cell + text.slice(at, end))
    at = end
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    endRow()
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
  }
  if (row.length > 0) endRow()
  return rows
}

/** What divides the cells of a text: the sign that cuts its first lines into the most cells of one number. */
export function findDelimiter(text: string): Delimiter {
  const begin = text.slice(0, sample)
  const score = (delimiter: Delimiter): number => {
    const widths = parseDelimited(begin, delimiter)
      .map(({ length }) => length)
      .filter((width) => width > 1)
    const common = new Map<number, number>()
    for (const width of widths) common.set(width, (common.get(width) ?? 0) + 1)
    return Math.max(0, ...[...common].map(([width, count]) => (width - 1) * count))
  }
  const scored = delimiters.map((delimiter) => [delimiter, score(delimiter)] as const)
  return scored.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}
