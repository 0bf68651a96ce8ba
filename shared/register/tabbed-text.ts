/** One cell on its way to the clipboard. */
export interface CopiedCell {
  readonly text: string
  /** A number counts in a spreadsheet; anything else is text, whatever it looks like. */
  readonly kind: 'text' | 'number' | 'day'
}

/** A spreadsheet that takes plain text would run it as a formula. */
const runnable = /^'*\s*[=+\-@]/u

/** The apostrophe by which spreadsheets mark a text; they hide it themselves, and reading takes it away again. */
const disarm = ({ text, kind }: CopiedCell): string => (kind === 'text' && runnable.test(text) ? `'${text}` : text)

const quote = (text: string): string => (/[\t\r\n]|^"/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Cells as Excel puts them on the clipboard as plain text: tabs between, a line for each row, quotes around what holds either. */
export const writeTabbed = (rows: readonly (readonly CopiedCell[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quote(disarm(cell))).join('\t')}\r\n`).join('')

const arm = (text: string): string => (/^'+\s*[=+\-@]/u.test(text) ? text.slice(1) : text)

/** A quoted field is one whose closing quote ends it; a quote anywhere else is a quote. */
const field = /"(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*/uy

/** Reads what Excel, WPS and the lists here put on the clipboard as plain text. */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  field.lastIndex = 0
  let at = 0
  for (;;) {
    field.lastIndex = at
    const [found = ''] = field.exec(text) ?? []
    at += found.length
    const isQuoted = found.length > 1 && found.startsWith('"') && found.endsWith('"')
    row.push(arm(isQuoted ? found.slice(1, -1).replaceAll('""', '"') : found))
    if (text[at] === '\t') {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    const breakLength = /^(?:\r\n|\r|\n)/u.exec(text.slice(at, at + 2))?.[0].length ?? 0
    at += breakLength
    if (breakLength === 0 || at >= text.length) return rows
  }
}
