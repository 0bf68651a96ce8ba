import type { ColDef, GridApi } from 'ag-grid-community'
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
}

const nothing = {}

/** Rows to look at: paged by key in the order the backend keeps, neither sorted nor marked nor changed. */
export function RowsGrid<Row extends { readonly id: string }>({ columns, fetchPage, onCounts }: Props<Row>) {
  const grid = useRef<GridApi<Row>>(null)
  const source = useMemo(() => createPageSource(nothing, fetchPage, onCounts), [fetchPage, onCounts])
  const begin = useCallback(() => grid.current?.setGridOption('datasource', source), [source])
  useEffect(begin, [begin])
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
        defaultColDef={{ ...columnDefaults, sortable: false }}
        getRowId={({ data: row }) => row.id}
        onGridReady={({ api }) => {
          grid.current = api
          begin()
        }}
      />
    </div>
  )
}
