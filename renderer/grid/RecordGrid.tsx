import type { CellKeyDownEvent, GetRowIdParams, GridApi, RowClassRules, SelectionChangedEvent } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, type RefObject } from 'react'
import type { Fields } from '#shared/register/field.ts'
import type { PageRequest } from '#shared/register/page.ts'
import { askCellMenu, type AskedCell } from './ask-cell-menu.ts'
import type { CellActs } from './cell-acts.ts'
import { CellInput } from './CellInput.tsx'
import { fieldColumns } from './field-columns.ts'
import { registerGridModules } from './grid-modules.ts'
import { columnDefaults, gridOptions, markedRows } from './grid-options.ts'
import type { GridRow } from './grid-row.ts'
import { createPageSource, type Counts, type FetchPage } from './page-source.ts'
import type { SelectedCells } from './selected-cells.ts'
import { useColumnLayout, type ArrangedColumns } from './use-column-layout.ts'
import type { SheetHandle } from './sheet-handle.ts'
import { useSheet } from './use-sheet.ts'

registerGridModules()

interface Props<Row extends GridRow> {
  readonly fields: Fields
  readonly nameField: string
  /** How the columns are arranged; as declared where not given. */
  readonly arranged?: ArrangedColumns
  /** Fields that give no order. */
  readonly unsorted?: readonly string[]
  /** Search, filters and day; another request reads the list anew. Keep the object between draws. */
  readonly request: Omit<PageRequest, 'place' | 'limit' | 'sort'>
  readonly fetchPage: FetchPage<Row>
  /** Rises when rows have changed: the list is read again where it stands. */
  readonly revision: number
  /** The row shown beside the list. */
  readonly openId?: string | undefined
  readonly onOpen: (row: Row, isPointed?: boolean) => void
  /** Esc was pressed on a cell while a row is shown beside the list. */
  readonly onCloseOpen?: () => void
  readonly onCounts: (counts: Counts) => void
  readonly onMarked: (rows: readonly Row[]) => void
  /** Who changed a cell is asked for: Shift+F2. */
  readonly onHistory?: (row: Row, field: string) => void
  /** The selected cells. */
  readonly onRange?: (at: SelectedCells<Row> | undefined) => void
  /** What the page does with selected cells; without it they are looked at and copied only. */
  readonly acts?: CellActs<Row> | undefined
  readonly handle?: RefObject<SheetHandle<Row> | null>
  /** Delete was pressed in the list. */
  readonly onDelete?: () => void
  /** The menu of a cell is asked for: by the right button, the menu key or Shift+F10. */
  readonly onCellMenu?: (cell: AskedCell<Row>) => void
}

const rowId = ({ data: row }: GetRowIdParams<GridRow>): string => row.id
const ignore = (): void => {}

const openRow: RowClassRules<GridRow> = {
  'row-open': ({ data: row, context }) =>
    row !== undefined && row.id === (context as { openId?: string } | undefined)?.openId,
}

/**
 * The list of a register: pages by key from the backend, sorted there, cells selected and typed into as in Excel, rows
 * marked with the space bar and opened with Enter or a click on the name.
 */
export function RecordGrid<Row extends GridRow>(props: Props<Row>) {
  const { fields, nameField, request, fetchPage, revision, openId, onOpen, onCounts, onMarked, onDelete, unsorted } =
    props
  const grid = useRef<GridApi<GridRow>>(null)
  const columns = useMemo(() => fieldColumns(fields, nameField, unsorted), [fields, nameField, unsorted])
  const layout = useColumnLayout(props.arranged)
  const menu = askCellMenu(props.onCellMenu)
  const listing = useMemo(() => ({ request, fetchPage }), [request, fetchPage])
  const source = useMemo(() => createPageSource(request, fetchPage, onCounts), [request, fetchPage, onCounts])
  const sheet = useSheet<Row>({
    fields,
    nameField,
    listing,
    acts: props.acts,
    openId,
    onOpen,
    onDelete,
    onMenu: menu.askAt,
    onHistory: props.onHistory,
    onRange: props.onRange ?? ignore,
    onCloseOpen: props.onCloseOpen,
    onSaved: () => source.outdate(() => grid.current?.refreshInfiniteCache()),
  })
  const { selection } = sheet
  useImperativeHandle(props.handle, () => sheet.handle, [sheet.handle])

  const read = useRef(revision)

  const begin = useCallback(() => {
    grid.current?.deselectAll()
    grid.current?.setGridOption('datasource', source)
  }, [source])
  useEffect(begin, [begin])

  useEffect(() => {
    if (read.current === revision) return
    read.current = revision
    source.forget()
    grid.current?.deselectAll()
    grid.current?.refreshInfiniteCache()
  }, [revision, source])

  const reportMarked = (api: GridApi<GridRow>): void => onMarked(api.getSelectedRows() as Row[])

  /** Keys of a check box; those of the cells go to the input over them. */
  const onKey = ({ event }: CellKeyDownEvent<GridRow>): void => {
    if (event instanceof KeyboardEvent && event.key === 'Delete') onDelete?.()
  }

  return (
    <div className={props.acts ? 'record-grid may-fill' : 'record-grid'} {...sheet.events}>
      <AgGridReact<GridRow>
        {...gridOptions}
        columnDefs={columns}
        defaultColDef={columnDefaults}
        getRowId={rowId}
        {...markedRows}
        rowClassRules={openRow}
        suppressMultiSort
        {...layout.events}
        {...menu.events}
        context={selection.context}
        onGridReady={({ api }) => {
          grid.current = api
          selection.attach(api)
          layout.lay(api)
          begin()
        }}
        onSelectionChanged={({ api }: SelectionChangedEvent<GridRow>) => reportMarked(api)}
        onCellClicked={({ column, data: row, event }) => {
          const isPlain = event instanceof MouseEvent && !event.shiftKey && sheet.isOneCell()
          if (column.getColId() === nameField && row !== undefined && isPlain) onOpen(row as Row, true)
        }}
        onCellKeyDown={(event) => onKey(event as CellKeyDownEvent<GridRow>)}
        onCellDoubleClicked={({ column, data: row }) => {
          const mayType = row !== undefined && props.acts?.editing.refusal(column.getColId(), row as Row) === undefined
          if (props.acts !== undefined && mayType && column.getColId() !== nameField) sheet.startTyping()
          else if (row !== undefined) onOpen(row as Row)
        }}
      />
      <CellInput {...sheet.cellInput} />
    </div>
  )
}
