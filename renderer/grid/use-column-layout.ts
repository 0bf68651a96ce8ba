import type { ColumnEvent, GridApi, GridOptions } from 'ag-grid-community'
import { useCallback, useEffect, useRef } from 'react'
import type { ColumnLayout } from '#shared/register/column-layout.ts'
import type { PageRequest } from '#shared/register/page.ts'

/** How the columns of a list stand, and how one hears of it when they are dragged or pulled. */
export interface ArrangedColumns {
  readonly columns: ColumnLayout
  /** The order of the rows a view asks for; another object sorts anew, the heads of the columns go on from there. */
  readonly sort: NonNullable<PageRequest['sort']> | null
  readonly onColumns: (columns: ColumnLayout) => void
}

const marks = 'ag-Grid-SelectionColumn'

/** Columns moved by a hand, not by the program. */
const byHand: ReadonlySet<string> = new Set(['uiColumnMoved', 'uiColumnResized', 'uiColumnDragged', 'autosizeColumns'])

function readColumns(api: GridApi, arranged: ColumnLayout): ColumnLayout {
  const known = new Map(arranged.map((place) => [place.field, place]))
  return api.getColumnState().flatMap(({ colId, width, hide, pinned }) => {
    if (!known.has(colId)) return []
    const isDeclared = width == null || width === api.getColumn(colId)?.getColDef().width
    return [
      {
        field: colId,
        ...(isDeclared ? {} : { width: Math.round(width) }),
        isShown: hide !== true,
        isFrozen: pinned === 'left',
      },
    ]
  })
}

function applyColumns(api: GridApi, columns: ColumnLayout): void {
  api.applyColumnState({
    state: [
      { colId: marks, pinned: 'left' },
      ...columns.map(({ field, width, isShown, isFrozen }) => ({
        colId: field,
        width: width ?? api.getColumn(field)?.getColDef().width ?? null,
        hide: !isShown,
        pinned: isFrozen ? ('left' as const) : null,
      })),
    ],
    applyOrder: true,
  })
}

function applySort(api: GridApi, sort: ArrangedColumns['sort']): void {
  const state =
    sort === null ? [] : [{ colId: sort.field, sort: sort.descending ? ('desc' as const) : ('asc' as const) }]
  api.applyColumnState({ state, defaultState: { sort: null } })
}

/**
 * Lays out the columns of a grid as somebody has arranged them, and tells when they drag a column to another place, pull
 * its edge or drop it among the frozen ones. `lay` is for the moment the grid is ready, before it reads its rows.
 */
export function useColumnLayout(arranged: ArrangedColumns | undefined) {
  const grid = useRef<GridApi>(null)
  const latest = useRef(arranged)
  const columns = arranged?.columns
  const sort = arranged?.sort
  useEffect(() => {
    latest.current = arranged
  })
  useEffect(() => {
    if (grid.current && columns) applyColumns(grid.current, columns)
  }, [columns])
  useEffect(() => {
    if (grid.current && sort !== undefined) applySort(grid.current, sort)
  }, [sort])

  const lay = useCallback((api: GridApi): void => {
    grid.current = api
    if (!latest.current) return
    applyColumns(api, latest.current.columns)
    if (latest.current.sort !== null) applySort(api, latest.current.sort)
  }, [])
  const listen = useCallback(({ api, source }: ColumnEvent): void => {
    const now = latest.current
    if (now && byHand.has(source)) now.onColumns(readColumns(api, now.columns))
  }, [])
  const onDragged = useCallback(
    (event: ColumnEvent & { readonly finished?: boolean }): void =>
      event.finished === true ? listen(event) : undefined,
    [listen],
  )
  const events = {
    onColumnMoved: onDragged,
    onColumnResized: onDragged,
    onColumnPinned: listen,
  } as const satisfies GridOptions
  return { lay, events }
}
