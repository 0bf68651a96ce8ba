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

export interface PageSource extends IDatasource {
  /** Forgets where pages begin, since rows may have moved. */
  readonly forget: () => void
  /** Rows were changed where they stand. They stay there until more of the list is read; then all of it is read anew. */
  readonly outdate: (readAnew: () => void) => void
}

/**
 * Gives the grid its blocks of rows, page by page by key. Scrolled to the middle, it asks from the nearest
 * place it knows; a refresh or another order forgets the places, since rows may have moved.
 */
export function createPageSource<Row>(
  request: Omit<PageRequest, 'place' | 'limit' | 'sort'>,
  fetchPage: FetchPage<Row>,
  onCounts: (counts: Counts) => void,
): PageSource {
  const known = new Map<number, Place>()
  let order = ''
  let counts: Counts = { matching: -1, all: -1 }
  let outdated: (() => void) | undefined
  return {
    forget: () => {
      outdated = undefined
      known.clear()
    },
    outdate: (readAnew) => {
      outdated = readAnew
    },
    getRows: (block) => {
      const { startRow, endRow, sortModel } = block
      const [sort] = sortModel
      const readAnew = outdated
      outdated = undefined
      if (order !== JSON.stringify(sort) || readAnew !== undefined) known.clear()
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
        block.successCallback([...page.rows], page.matching)
        return readAnew?.()
      })
    },
  }
}
