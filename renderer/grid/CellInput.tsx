import { useEffect, useLayoutEffect, type ClipboardEvent, type KeyboardEvent } from 'react'
import { isComposing } from '../ui/keys.ts'
import { readCellKey, type CellKey } from './cell-key.ts'
import type { Place } from './cell-range.ts'
import { ChoiceList } from './ChoiceList.tsx'
import type { Selection } from './create-selection.ts'
import { editKey } from './edit-key.ts'
import type { GridRow } from './grid-row.ts'
import { placeCell } from './place-cell.ts'
import type { useCellEditor } from './use-cell-editor.ts'

interface Props<Row extends GridRow> {
  readonly selection: Selection
  readonly editor: ReturnType<typeof useCellEditor<Row>>
  readonly onKey: (key: CellKey) => void
  readonly onCopy: (clipboard: DataTransfer) => void
  readonly onPaste: (clipboard: DataTransfer) => void
  /** Puts what stands in the editor into every selected cell. */
  readonly onSetAll: () => void
}

/** The innermost element that holds list and input. */
const listOf = (input: HTMLElement): HTMLElement => input.parentElement ?? input

function lay(input: HTMLTextAreaElement | null, selection: Selection, place: Place | undefined): void {
  if (input === null) return
  const at = place && placeCell(listOf(input), place, selection.columns())
  if (at === undefined) return
  input.style.transform = `translate(${at.left}px, ${at.top}px)`
  input.style.setProperty('--cell-width', `${at.width}px`)
  input.style.setProperty('--cell-height', `${at.height}px`)
}

/**
 * What receives the keys of a list: a field without looks over the active cell, so that an input method is at work from the first
 * letter on, and copying and pasting are the browser's own. Once something is typed it is the cell's editor.
 */
export function CellInput<Row extends GridRow>(props: Props<Row>) {
  const { selection, editor, onKey, onCopy, onPaste, onSetAll } = props
  const { edited, input } = editor
  const range = selection.store.use()
  const place = edited?.place ?? range?.anchor

  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => lay(input.current, selection, place))
    return () => cancelAnimationFrame(frame)
  }, [input, selection, place])
  useEffect(() => {
    const api = selection.api()
    const again = (): void => lay(input.current, selection, place)
    api?.addEventListener('bodyScroll', again)
    api?.addEventListener('modelUpdated', again)
    return () => {
      selection.api()?.removeEventListener('bodyScroll', again)
      selection.api()?.removeEventListener('modelUpdated', again)
    }
  }, [input, selection, place])

  const listen = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return
    if (editor.current() !== undefined) {
      if (editKey(event.nativeEvent, editor, onSetAll)) event.preventDefault()
      return
    }
    const key = readCellKey(event)
    if (key === undefined) return
    event.preventDefault()
    onKey(key)
  }
  const listenToText = (): void => {
    if (editor.current() !== undefined) editor.onText()
    else if (input.current?.value.trim() === '') editor.giveUp()
    else editor.startTyping('replacing')
  }
  const onClipboard =
    (act: (clipboard: DataTransfer) => void) =>
    (event: ClipboardEvent): void => {
      if (editor.current() !== undefined) return
      event.preventDefault()
      act(event.clipboardData)
    }
  return (
    <>
      <textarea
        ref={input}
        className={edited === undefined ? 'cell-input' : 'cell-input cell-typed'}
        data-resting={edited === undefined ? '' : undefined}
        aria-label="单元格"
        aria-multiline={edited?.isMultiline ?? false}
        aria-invalid={edited?.problem !== undefined}
        tabIndex={-1}
        rows={1}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={listen}
        onCompositionStart={() => editor.current() === undefined && editor.startTyping('replacing')}
        onCompositionEnd={() => listenToText()}
        onInput={(event) => !event.nativeEvent.isComposing && listenToText()}
        onCopy={onClipboard(onCopy)}
        onPaste={onClipboard(onPaste)}
        onBlur={() => editor.commit(undefined)}
      />
      {edited !== undefined && <ChoiceList edited={edited} input={input} onChoose={editor.choose} />}
    </>
  )
}
