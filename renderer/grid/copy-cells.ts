import type { Field, Fields } from '#shared/register/field.ts'
import type { CopiedCell } from '#shared/register/tabbed-text.ts'
import { writeCells } from './clipboard-cells.ts'
import { cellText, isNumeric } from './field-columns.ts'
import { cellOf, type GridRow } from './grid-row.ts'
import { loadedRows } from './read-rows.ts'
import type { SelectedCells } from './selected-cells.ts'
import type { Selection } from './create-selection.ts'

const kindOf = (field: Field): CopiedCell['kind'] => {
  if (isNumeric(field)) return 'number'
  return field.kind === 'day' ? 'day' : 'text'
}

/** Cells of rows as they go to the clipboard: as they are read in the list, protected values masked. */
const wordCells = (fields: Fields, keys: readonly string[], rows: readonly GridRow[]) =>
  writeCells(
    rows.map((row) =>
      keys.flatMap((key): CopiedCell[] => {
        const field = fields[key]
        if (field === undefined) return []
        const isBlank = (cellOf(row, key) ?? '') === ''
        return [{ text: isBlank ? '' : cellText(key, field, row), kind: kindOf(field) }]
      }),
    ),
  )

type Written = ReturnType<typeof writeCells>

/** Rows that had to be read first are kept for the copying that follows. */
export function createCopy<Row extends GridRow>(selection: Selection, fields: Fields, say: (words: string) => void) {
  let ready: { readonly of: string; readonly written: Written } | undefined

  const nameOf = ({ rectangle, fields: keys }: SelectedCells<Row>): string => JSON.stringify([rectangle, keys])

  const prepare = async (at: SelectedCells<Row>): Promise<void> => {
    const { top, bottom } = at.rectangle
    const count = bottom - top + 1
    say(`正在读取 ${count} 行…`)
    const rows = await at.readRows(top, bottom)
    if (rows === undefined) return say('没有复制成功:列表没有读到,请重试。')
    ready = { of: nameOf(at), written: wordCells(fields, at.fields, rows) }
    // The browser lets a copy begin only shortly after a key; where reading took longer, the key is pressed again.
    if (!document.execCommand('copy')) say(`${count} 行已经备好,请再按一次 Ctrl+C。`)
  }

  /** Puts the selected cells on the clipboard; those of rows not read yet are read first. */
  return (clipboard: Pick<DataTransfer, 'setData'>, at: SelectedCells<Row>): void => {
    const { top, bottom } = at.rectangle
    const api = selection.api()
    const rows = api === undefined ? undefined : loadedRows<Row>(api as never, top, bottom)
    const written =
      rows === undefined ? (ready?.of === nameOf(at) ? ready.written : undefined) : wordCells(fields, at.fields, rows)
    if (written === undefined) return void prepare(at)
    for (const [type, text] of Object.entries(written)) clipboard.setData(type, text)
    const cells = (bottom - top + 1) * at.fields.length
    if (cells > 1) say(`已复制 ${bottom - top + 1} 行 × ${at.fields.length} 列`)
  }
}
