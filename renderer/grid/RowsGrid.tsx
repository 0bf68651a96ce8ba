import type { ColDef, GridApi, RowClassRules } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { registerGridModules } from './grid-modules.ts'
import { columnDefaults, gridOptions } from './grid-options.ts'
import { createPageSource, type Counts, type FetchPage } from './page-source.ts'

registerGridModules()

interface Column<Row> {
  readonly key: keyof Row & string
  readonly heading: string
  readonly width: number
  readonly word: (row: Row) => string
}

interface Props<Row> {
  readonly columns: readonly Column<Row>[]
  /** Another function reads the list anew. Keep it between draws. */
  readonly fetchPage: FetchPage<Row>
  readonly onCounts: (counts: Counts) => void
  /** Rises when rows have been added: the list is read again where it stands. */
  readonly revision?: number
  /** The row shown beside the list. */
  readonly openId?: string | undefined
  /** A row is opened with Enter or a click. */
  readonly onOpen?: (row: Row) => void
}

const nothing = {}
const unsorted = { ...columnDefaults, sortable: false } as const

const openRow: RowClassRules<{ readonly id: string }> = {
  'row-open': ({ data: row, context }) =>
    row !== undefined && row.id === (context as { openId?: string } | undefined)?.openId,
}

/** Rows to look at: paged by key in the order the backend keeps, neither sorted nor marked nor changed. */
export function RowsGrid<Row extends { readonly id: string }>(props: Props<Row>) {
  const { columns, fetchPage, onCounts, revision = 0, openId, onOpen } = props
  const grid = useRef<GridApi<Row>>(null)
  const source = useMemo(() => createPageSource(nothing, fetchPage, onCounts), [fetchPage, onCounts])
  const begin = useCallback(() => grid.current?.setGridOption('datasource', source), [source])
  useEffect(begin, [begin])
  const read = useRef(revision)
  useEffect(() => {
    if (read.current === revision) return
    read.current = revision
    source.forget()
    grid.current?.refreshInfiniteCache()
  }, [revision, source])
  useEffect(() => {
    grid.current?.setGridOption('context', { openId })
    grid.current?.redrawRows()
  }, [openId])
  const definitions = useMemo(
    () =>
      columns.map(({ key, heading, width, word }): ColDef<Row> => ({
        colId: key,
        headerName: heading,
        headerTooltip: heading,
        width,
        valueGetter: ({ data: row }) => (row === undefined ? '' : word(row)),
        tooltipValueGetter: ({ data: row }) => (row === undefined ? '' : word(row)),
      })),
    [columns],
  )
  return (
    <div className="record-grid">
      <AgGridReact<Row>
        {...gridOptions}
        columnDefs={definitions}
        defaultColDef={unsorted}
        getRowId={({ data: row }) => row.id}
        rowClassRules={openRow as RowClassRules<Row>}
        onCellClicked={({ data: row }) => row !== undefined && onOpen?.(row)}
        onCellKeyDown={({ event, data: row }) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter' && row !== undefined) onOpen?.(row)
        }}
        onGridReady={({ api }) => {
          grid.current = api
          begin()
        }}
      />
    </div>
  )
}
