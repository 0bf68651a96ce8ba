import type { GridApi } from 'ag-grid-community'
import { App } from 'antd'
import { useEffect, useMemo, useRef, type FocusEvent, type MouseEvent } from 'react'
import type { Fields } from '#shared/register/field.ts'
import type { CellActs } from './cell-acts.ts'
import type { CellKey } from './cell-key.ts'
import { afterEnter, afterTab, isOneCell, movePlace, only, widened, type CellRange } from './cell-range.ts'
import { readCells } from './clipboard-cells.ts'
import { createCopy } from './copy-cells.ts'
import { createSelection } from './create-selection.ts'
import type { GridRow } from './grid-row.ts'
import type { Listing } from './read-rows.ts'
import { selectByMouse } from './select-by-mouse.ts'
import { selectedCells, type SelectedCells } from './selected-cells.ts'
import type { SheetHandle } from './sheet-handle.ts'
import { readOnly, useCellEditor } from './use-cell-editor.ts'

interface Options<Row extends GridRow> {
  readonly fields: Fields
  readonly nameField: string
  readonly listing: Listing<Row>
  readonly acts: CellActs<Row> | undefined
  readonly openId: string | undefined
  readonly onOpen: (row: Row) => void
  /** Delete was pressed while rows are marked. */
  readonly onDelete: (() => void) | undefined
  readonly onMenu: ((api: GridApi<GridRow>, field: string, row: GridRow) => void) | undefined
  /** Who changed a cell is asked for. */
  readonly onHistory: ((row: Row, field: string) => void) | undefined
  readonly onRange: (at: SelectedCells<Row> | undefined) => void
  readonly onCloseOpen: (() => void) | undefined
  /** A cell that was typed into has been saved; its row stays where it is. */
  readonly onSaved: () => void
}

/** Cells of a list as in Excel: selected by mouse and keys, copied, pasted, filled and typed into. */
export function useSheet<Row extends GridRow>(options: Options<Row>) {
  const { fields, nameField, acts, openId } = options
  const { message } = App.useApp()
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const selection = useMemo(() => createSelection(), [])
  const editor = useCellEditor<Row>({ selection, editing: acts?.editing, onSaved: options.onSaved })
  const { input } = editor
  const mouse = useMemo(() => selectByMouse(selection), [selection])
  const copy = useMemo(
    () => createCopy<Row>(selection, fields, (content) => void message.info({ key: 'copy', content })),
    [selection, fields, message],
  )
  const selected = (): SelectedCells<Row> | undefined => selectedCells(selection, latest.current.listing)
  const withSelected = (act: ((at: SelectedCells<Row>) => void) | undefined): void => {
    const at = selected()
    if (at !== undefined) act?.(at)
  }

  useEffect(() => {
    const { store } = selection
    return store.subscribe(() => latest.current.onRange(selectedCells(selection, latest.current.listing)))
  }, [selection])
  useEffect(() => {
    const over = new AbortController()
    const onReleased = (): void => {
      const filling = mouse.finish()
      const at = selectedCells(selection, latest.current.listing)
      if (filling && at) latest.current.acts?.fill(filling.along, at, filling.held)
    }
    window.addEventListener('mouseup', onReleased, { signal: over.signal })
    window.addEventListener('mousemove', mouse.onMoved, { signal: over.signal })
    return () => {
      over.abort()
      mouse.finish()
    }
  }, [mouse, selection])
  const markOf = acts?.preview?.markOf
  useEffect(() => selection.preview(markOf), [selection, markOf])
  useEffect(() => selection.showOpen(openId), [selection, openId])

  const activeRow = (): Row | undefined => {
    const place = selection.store.get()?.anchor
    return place && (selection.api()?.getDisplayedRowAtIndex(place.row)?.data as Row | undefined)
  }
  const activeField = (): string => selection.columns()[selection.store.get()?.anchor.column ?? -1] ?? ''
  const refuse = (): void => void message.info({ key: 'cell', content: readOnly })

  const moveBy = (range: CellRange, key: Extract<CellKey, { readonly move: unknown }>): void => {
    const bounds = selection.bounds()
    const api = selection.api()
    const column = selection.columns()[range.anchor.column]
    if (key.kind === 'move' && key.move === 'up' && range.anchor.row === 0 && column !== undefined)
      return api?.setFocusedHeader(column)
    const from = key.kind === 'extend' ? range.end : range.anchor
    const to = movePlace(from, key.move, bounds, selection.page())
    return selection.select(key.kind === 'extend' ? { ...range, end: to } : only(to), to)
  }
  const confirm = (range: CellRange): void => {
    const row = activeRow()
    if (acts?.isPreparing()) return undefined
    if (acts?.preview) return acts.preview.apply()
    if (acts === undefined || activeField() === nameField) return row && latest.current.onOpen(row)
    const below = afterEnter(range, selection.bounds())
    return selection.select(below, below.anchor)
  }
  const step = (range: CellRange, isBack: boolean): void => {
    const next = afterTab(range, isBack, selection.bounds())
    selection.select(next, next.anchor)
  }
  const mark = (): void => {
    const at = selected()
    const api = selection.api()
    if (at === undefined || api === undefined) return
    const { top, bottom } = at.rectangle
    const nodes = Array.from({ length: bottom - top + 1 }, (_, by) => api.getDisplayedRowAtIndex(top + by))
    const read = nodes.filter((node) => node?.data !== undefined).filter((node) => node !== undefined)
    const newValue = read.some((node) => node.isSelected() !== true)
    api.setNodesSelected({ nodes: read, newValue })
    if (read.length < nodes.length)
      void message.info(`选定的 ${nodes.length} 行中先标记了已经读到的 ${read.length} 行,其余请滚动到后再标记。`)
  }
  const clear = (): void => {
    const hasMarked = (selection.api()?.getSelectedNodes().length ?? 0) > 0
    if (hasMarked) latest.current.onDelete?.()
    else if (acts) withSelected(acts.clear)
    else refuse()
  }

  const onKey = (key: CellKey): void => {
    const range = selection.store.get()
    if (range === undefined) return
    const bounds = selection.bounds()
    switch (key.kind) {
      case 'move':
      case 'extend':
        return moveBy(range, key)
      case 'all':
        return selection.select(widened(widened(range, 'rows', bounds), 'columns', bounds))
      case 'column':
        return selection.select(widened(range, 'rows', bounds))
      case 'row':
        return selection.select(widened(range, 'columns', bounds))
      case 'confirm':
        return confirm(range)
      case 'up': {
        const to = movePlace(range.anchor, 'up', bounds, 1)
        return selection.select(only(to), to)
      }
      case 'next':
      case 'previous':
        return step(range, key.kind === 'previous')
      case 'edit':
        return void editor.startTyping('amending')
      case 'clear':
        return clear()
      case 'mark':
        return mark()
      case 'fill-down':
      case 'fill-right':
        return acts ? withSelected((at) => acts.fill(key.kind === 'fill-down' ? 'down' : 'right', at)) : refuse()
      case 'escape':
        if (acts?.preview) return acts.preview.drop()
        if (openId !== undefined && isOneCell(range)) return latest.current.onCloseOpen?.()
        return selection.select(only(range.anchor), range.anchor)
      case 'menu': {
        const [api, row] = [selection.api(), activeRow()]
        return api && row && latest.current.onMenu?.(api as GridApi<GridRow>, activeField(), row)
      }
      case 'history': {
        const row = activeRow()
        return row && latest.current.onHistory?.(row, activeField())
      }
      case 'leave':
        return document.querySelector<HTMLElement>('.page-title button, .list-toolbar input')?.focus()
    }
  }

  const keyed = useRef(onKey)
  useEffect(() => {
    keyed.current = onKey
  })

  /** Keys that reach a cell belong to the input over it. From a heading one comes to the cell beneath. */
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || !target.classList.contains('ag-cell')) return
    input.current?.focus({ preventScroll: true })
    const place = mouse.placeOf(target)
    if (!mouse.isPressed() && place !== undefined) selection.select(only(place))
  }
  const handle = useMemo(
    (): SheetHandle<Row> => ({
      selected: () => selectedCells(selection, latest.current.listing),
      marked: () => (selection.api()?.getSelectedRows() ?? []) as Row[],
      focus: () => input.current?.focus({ preventScroll: true }),
      showCell: (rowId, field, place) => {
        const row = selection.api()?.getRowNode(rowId)?.rowIndex ?? place
        if (row === undefined) return
        const at = { row, column: Math.max(0, selection.columns().indexOf(field)) }
        selection.select(only(at), at)
        input.current?.focus({ preventScroll: true })
      },
      press: (kind) => {
        input.current?.focus({ preventScroll: true })
        keyed.current({ kind })
      },
    }),
    [selection, input],
  )
  const events = {
    onFocusCapture: onFocus,
    onMouseDownCapture: (event: MouseEvent): void => mouse.onPressed(event, () => editor.commit(undefined)),
    onMouseOver: mouse.onOver,
  }

  return {
    /** What the frame around the list listens to. */
    events,
    selection,
    /** Whether a click meant one cell, not the end of a selection drawn over several. */
    isOneCell: (): boolean => {
      const range = selection.store.get()
      return range === undefined || isOneCell(range)
    },
    startTyping: () => editor.startTyping('amending'),
    handle,
    cellInput: {
      selection,
      editor,
      onKey,
      onCopy: (clipboard: DataTransfer) => withSelected((at) => copy(clipboard, at)),
      onPaste: (clipboard: DataTransfer) => {
        const block = readCells(clipboard)
        if (acts === undefined) return refuse()
        if (block === undefined) return void message.info({ key: 'cell', content: '剪贴板里没有可以粘贴的内容。' })
        return withSelected((at) => acts.paste(block, at))
      },
      onSetAll: () => {
        const at = selected()
        const value = editor.take()
        if (value !== undefined && at !== undefined) acts?.setAll(value, at)
      },
    },
  }
}
