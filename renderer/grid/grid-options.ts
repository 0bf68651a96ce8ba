import type { GridOptions } from 'ag-grid-community'
import { cspNonce } from '../csp-nonce.ts'
import { gridLocale } from './grid-locale.ts'
import { gridTheme } from './grid-theme.ts'

/** Rows fetched at a time. */
export const blockSize = 100

/** What every grid of the product has in common: its look, its words, and rows that come by the page. */
export const gridOptions = {
  theme: gridTheme,
  styleNonce: cspNonce,
  localeText: gridLocale,
  rowModelType: 'infinite',
  // A row drawn beside those in sight costs as much as one in sight.
  rowBuffer: 2,
  cacheBlockSize: blockSize,
  maxConcurrentDatasourceRequests: 1,
  blockLoadDebounceMillis: 60,
  ensureDomOrder: true,
  animateRows: false,
  suppressColumnMoveAnimation: true,
  tooltipShowMode: 'whenTruncated',
  tooltipShowDelay: 400,
  suppressNoRowsOverlay: true,
} as const satisfies GridOptions

/** What every column has in common. */
export const columnDefaults = { resizable: true, suppressHeaderMenuButton: true, minWidth: 60 } as const

/** Rows are marked by the boxes at the left of a list. */
export const markedRows = {
  rowSelection: { mode: 'multiRow', checkboxes: true, headerCheckbox: false, enableClickSelection: false },
  selectionColumnDef: { width: 38, pinned: 'left', resizable: false, suppressHeaderMenuButton: true },
} as const satisfies GridOptions
