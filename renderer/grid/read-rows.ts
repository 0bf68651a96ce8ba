import type { GridApi } from 'ag-grid-community'
import type { PageRequest, Place } from '#shared/register/page.ts'
import type { FetchPage } from './page-source.ts'

/** Rows fetched at a time; the most a page may hold. */
const pageSize = 500

/** What a list shows, and how its pages are fetched. */
export interface Listing<Row> {
  readonly request: Omit<PageRequest, 'place' | 'limit' | 'sort'>
  readonly fetchPage: FetchPage<Row>
}

/** The rows of a list between two places, both included, if all of them have been read already. */
export function loadedRows<Row>(api: GridApi<Row>, from: number, to: number): Row[] | undefined {
  const rows: Row[] = []
  for (let at = from; at <= to; at += 1) {
    const row = api.getDisplayedRowAtIndex(at)?.data
    if (row === undefined) return undefined
    rows.push(row)
  }
  return rows
}

/** The rows of a list between two places, read where they have not been yet; undefined where that was refused. */
export async function readRows<Row>(
  api: GridApi<Row>,
  { request, fetchPage }: Listing<Row>,
  { from, to }: { readonly from: number; readonly to: number },
  onProgress: (read: number) => void,
): Promise<readonly Row[] | undefined> {
  const loaded = loadedRows(api, from, to)
  if (loaded !== undefined) return loaded
  const sorted = api.getColumnState().find(({ sort }) => sort)
  const sort = sorted === undefined ? {} : { sort: { field: sorted.colId, descending: sorted.sort === 'desc' } }
  const rows: Row[] = []
  const count = to - from + 1
  let place: Place | null = { after: null, skip: from }
  while (place !== null && rows.length < count) {
    const page = await fetchPage({ ...request, ...sort, place, limit: Math.min(pageSize, count - rows.length) })
    if (page === undefined) return undefined
    rows.push(...page.rows)
    place = page.next
    onProgress(rows.length)
  }
  return rows
}
