import type { CellKeyDownEvent, GridApi, RowClassRules, SelectionChangedEvent } from 'ag-grid-community'
import { App } from 'antd'
import { AgGridReact } from 'ag-grid-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Fields } from '#shared/register/field.ts'
import type { PageRequest } from '#shared/register/page.ts'
import { isComposing } from '../ui/keys.ts'
import { askCellMenu, type AskedCell } from './ask-cell-menu.ts'
import { cellText, fieldColumns } from './field-columns.ts'
import { registerGridModules } from './grid-modules.ts'
import { columnDefaults, gridOptions } from './grid-options.ts'
import type { GridRow } from './grid-row.ts'
import { createPageSource, type Counts, type FetchPage } from './page-source.ts'
import { useColumnLayout, type ArrangedColumns } from './use-column-layout.ts'

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
  readonly onOpen: (row: Row) => void
  readonly onCounts: (counts: Counts) => void
  /** The marked rows, and the column the cell cursor is in. */
  readonly onMarked: (rows: readonly Row[], cursorIn: string | undefined) => void
  /** Delete was pressed in the list. */
  readonly onDelete?: () => void
  /** The menu of a cell is asked for: by the right button, the menu key or Shift+F10. */
  readonly onCellMenu?: (cell: AskedCell<Row>) => void
}

const openRow: RowClassRules<GridRow> = {
  'row-open': ({ data: row, context }) =>
    row !== undefined && row.id === (context as { openId?: string } | undefined)?.openId,
}

/** The list of a register: pages by key from the backend, sorted there, marked with the space bar, opened with Enter or a click on the name. */
export function RecordGrid<Row extends GridRow>(props: Props<Row>) {
  const { fields, nameField, request, fetchPage, revision, openId, onOpen, onCounts, onMarked, onDelete, unsorted } =
    props
  const grid = useRef<GridApi<GridRow>>(null)
  const columns = useMemo(() => fieldColumns(fields, nameField, unsorted), [fields, nameField, unsorted])
  const layout = useColumnLayout(props.arranged)
  const { onMenuKey, ...cellMenu } = askCellMenu(props.onCellMenu)
  const source = useMemo(() => createPageSource(request, fetchPage, onCounts), [request, fetchPage, onCounts])

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

  useEffect(() => {
    grid.current?.setGridOption('context', { openId })
    grid.current?.redrawRows()
  }, [openId])

  const { message } = App.useApp()
  const reportMarked = (api: GridApi<GridRow>): void =>
    onMarked(api.getSelectedRows() as Row[], api.getFocusedCell()?.column.getColId())

  const onKey = ({ event, data: row, column, api }: CellKeyDownEvent<GridRow>): void => {
    if (!(event instanceof KeyboardEvent) || row === undefined || isComposing(event)) return
    const field = fields[column.getColId()]
    if (event.key === 'Enter') onOpen(row as Row)
    else if (event.key === 'Delete') onDelete?.()
    else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && field !== undefined)
      void navigator.clipboard
        .writeText(cellText(column.getColId(), field, row))
        .catch(() => message.error('没有复制成功:系统不允许写入剪贴板。'))
    else if (event.key.startsWith('Arrow')) reportMarked(api)
  }

  return (
    <div className="record-grid">
      <AgGridReact<GridRow>
        {...gridOptions}
        columnDefs={columns}
        defaultColDef={columnDefaults}
        getRowId={({ data: row }) => row.id}
        rowSelection={{ mode: 'multiRow', checkboxes: true, headerCheckbox: false, enableClickSelection: false }}
        selectionColumnDef={{ width: 38, pinned: 'left', resizable: false, suppressHeaderMenuButton: true }}
        rowClassRules={openRow}
        suppressMultiSort
        {...layout.events}
        {...cellMenu}
        onGridReady={({ api }) => {
          grid.current = api
          api.setGridOption('context', { openId })
          layout.lay(api)
          begin()
        }}
        onSelectionChanged={({ api }: SelectionChangedEvent<GridRow>) => reportMarked(api)}
        onCellClicked={({ api, column, data: row }) => {
          reportMarked(api)
          if (column.getColId() === nameField && row !== undefined) onOpen(row as Row)
        }}
        onCellKeyDown={(event) =>
          onMenuKey?.(event as CellKeyDownEvent<GridRow>) || onKey(event as CellKeyDownEvent<GridRow>)
        }
        onRowDoubleClicked={({ data: row }) => row !== undefined && onOpen(row as Row)}
      />
    </div>
  )
}
