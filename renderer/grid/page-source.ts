import type { IDatasource } from 'ag-grid-community'
import type { Page, PageRequest, Place } from '#shared/register/page.ts'
import { placeOfRow } from './place-of-row.ts'

export type FetchPage<Row> = (request: PageRequest) => Promise<Page<Row> | undefined>

export interface Counts {
  /** Rows that answer the search and filters. */
  readonly matching: number
  /** Rows there are. */
  readonly all: number
}

/**
 * Gives the grid its blocks of rows, page by page by key. Scrolled to the middle, it asks from the nearest
 * place it knows; a refresh or another order forgets the places, since rows may have moved.
 */
export function createPageSource<Row>(
  request: Omit<PageRequest, 'place' | 'limit' | 'sort'>,
  fetchPage: FetchPage<Row>,
  onCounts: (counts: Counts) => void,
): IDatasource & { readonly forget: () => void } {
  const known = new Map<number, Place>()
  let order = ''
  let counts: Counts = { matching: -1, all: -1 }
  return {
    forget: () => known.clear(),
    getRows: (block) => {
      const { startRow, endRow, sortModel } = block
      const [sort] = sortModel
      if (order !== JSON.stringify(sort)) known.clear()
      order = JSON.stringify(sort)
      void fetchPage({
        ...request,
        ...(sort === undefined ? {} : { sort: { field: sort.colId, descending: sort.sort === 'desc' } }),
        place: placeOfRow(known, startRow),
        limit: endRow - startRow,
      }).then((page) => {
        if (page === undefined) return block.failCallback()
        if (page.next !== null) known.set(startRow + page.rows.length, page.next)
        // Told only when they change: a page that is drawn anew for every block jerks.
        if (page.matching !== counts.matching || page.all !== counts.all) {
          counts = { matching: page.matching, all: page.all }
          onCounts(counts)
        }
        return block.successCallback([...page.rows], page.matching)
      })
    },
  }
}
