import { readTabbed, writeTabbed, type CopiedCell } from '#shared/register/tabbed-text.ts'

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** How a spreadsheet is to take a cell: a code of 18 digits, or a text that begins with =, stays the text it is. */
const formats: Readonly<Record<CopiedCell['kind'], string>> = {
  text: String.raw` style="mso-number-format:'\@'"`,
  day: String.raw` style="mso-number-format:'yyyy\-mm\-dd'"`,
  number: '',
}

const drawCell = ({ text, kind }: CopiedCell): string => {
  const drawn = text
    .replaceAll(/[&<>"]/gu, (sign) => escaped[sign] ?? sign)
    .replaceAll(/\r\n|\r|\n/gu, '<br style="mso-data-placement:same-cell">')
  return `<td${formats[kind]}>${drawn}</td>`
}

/** Cells as a spreadsheet takes them from the clipboard: as a table, and as plain text. */
export const writeCells = (rows: readonly (readonly CopiedCell[])[]): Readonly<Record<string, string>> => ({
  'text/plain': writeTabbed(rows),
  'text/html': `<meta charset="utf-8"><table>${rows.map((cells) => `<tr>${cells.map(drawCell).join('')}</tr>`).join('')}</table>`,
})

function readTable(html: string): string[][] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const line of page.querySelectorAll('br')) line.replaceWith('\n')
  const table = page.querySelector('table')
  return [...(table?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => [
      cell.textContent.replaceAll('\u00a0', ' ').trim(),
      ...Array.from({ length: cell.colSpan - 1 }, () => ''),
    ]),
  )
}

/** The block of cells on the clipboard, every row as wide as the widest; undefined where there is no text. */
export function readCells(clipboard: Pick<DataTransfer, 'getData'>): string[][] | undefined {
  const text = clipboard.getData('text/plain')
  const rows = text === '' ? readTable(clipboard.getData('text/html')) : readTabbed(text)
  while (rows.length > 1 && rows.at(-1)?.every((cell) => cell === '')) rows.pop()
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  return width === 0 ? undefined : rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}
