import type { MenuProps } from 'antd'
import { readCells } from '../grid/clipboard-cells.ts'
import type { AskedCell } from '../grid/ask-cell-menu.ts'
import type { CellActs } from '../grid/cell-acts.ts'
import type { SheetHandle } from '../grid/sheet-handle.ts'
import type { RegisterRow } from './register-row.ts'

interface Hands {
  readonly sheet: SheetHandle<RegisterRow>
  readonly acts: CellActs<RegisterRow> | undefined
  readonly onOpen: (row: RegisterRow) => void
  readonly onBatch: (rows: readonly RegisterRow[]) => void
  readonly onHistory: (row: RegisterRow, field: string) => void
  readonly say: (words: string) => void
}

async function pasteFromMenu({ sheet, acts, say }: Hands): Promise<void> {
  sheet.focus()
  const at = sheet.selected()
  const text = await navigator.clipboard.readText().catch(() => undefined)
  if (text === undefined) return say('系统不允许从菜单读取剪贴板,请按 Ctrl+V 粘贴。')
  const block = readCells({ getData: (type) => (type === 'text/plain' ? text : '') })
  if (block === undefined) return say('剪贴板里没有可以粘贴的内容。')
  return at === undefined ? undefined : acts?.paste(block, at)
}

async function batch({ sheet, onBatch, say }: Hands): Promise<void> {
  const marked = sheet.marked()
  if (marked.length > 0) return onBatch(marked)
  const at = sheet.selected()
  const rows = await at?.readRows(at.rectangle.top, at.rectangle.bottom)
  return rows === undefined ? say('列表没有读到,请重试。') : onBatch(rows)
}

/** What can be done with the selected cells, for the menu: each as its key does it. */
export function cellMenuItems({ row, field }: AskedCell<RegisterRow>, hands: Hands): NonNullable<MenuProps['items']> {
  const { sheet, acts, onOpen, onHistory, say } = hands
  const copy = (): void => {
    sheet.focus()
    if (!document.execCommand('copy')) say('没有复制成功,请按 Ctrl+C 复制。')
  }
  const writing: NonNullable<MenuProps['items']> = [
    { key: 'edit', label: '填写', extra: 'F2', onClick: () => sheet.press('edit') },
    { key: 'paste', label: '粘贴', extra: 'Ctrl+V', onClick: () => void pasteFromMenu(hands) },
    { key: 'fill-down', label: '向下填充', extra: 'Ctrl+D', onClick: () => sheet.press('fill-down') },
    { key: 'fill-right', label: '向右填充', extra: 'Ctrl+R', onClick: () => sheet.press('fill-right') },
    { key: 'clear', label: '清除内容', extra: 'Delete', onClick: () => sheet.press('clear') },
    { key: 'batch', label: '批量修改…', onClick: () => void batch(hands) },
  ]
  return [
    { key: 'open', label: '打开', extra: '双击名称', onClick: () => onOpen(row) },
    { key: 'copy', label: '复制', extra: 'Ctrl+C', onClick: copy },
    ...(acts === undefined ? [] : writing),
    { key: 'history', label: '谁改过这一格', extra: 'Shift+F2', onClick: () => onHistory(row, field) },
  ]
}
