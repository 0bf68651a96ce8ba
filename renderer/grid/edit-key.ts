import type { GridRow } from './grid-row.ts'
import type { Leaving, useCellEditor } from './use-cell-editor.ts'

type Editor = Pick<
  ReturnType<typeof useCellEditor<GridRow>>,
  'current' | 'commit' | 'giveUp' | 'pick' | 'startTyping' | 'onText'
>

const leavings: Readonly<Record<string, Leaving>> = {
  Enter: 'enter',
  'Shift+Enter': 'up',
  Tab: 'next',
  'Shift+Tab': 'previous',
}

const arrows: Readonly<Record<string, Leaving>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Does what a key means while a cell is typed into; answers whether it did. Alt+Enter begins a new line where there may be one. */
export function editKey(event: globalThis.KeyboardEvent, editor: Editor, onSetAll: () => void): boolean {
  const now = editor.current()
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  if (now === undefined) return false
  if (key === 'Escape') {
    editor.giveUp()
    return true
  }
  if (key === 'Enter' && (ctrlKey || metaKey)) {
    onSetAll()
    return true
  }
  if (key === 'Enter' && altKey) {
    if (now.isMultiline) document.execCommand('insertText', false, '\n')
    return true
  }
  if (now.offered !== undefined && (key === 'ArrowDown' || key === 'ArrowUp')) {
    editor.pick(key === 'ArrowDown' ? 1 : -1)
    return true
  }
  const leaving =
    leavings[`${shiftKey ? 'Shift+' : ''}${key}`] ??
    (now.mode === 'replacing' && !shiftKey && !ctrlKey && !altKey ? arrows[key] : undefined)
  if (leaving === undefined) return false
  editor.commit(leaving)
  return true
}
