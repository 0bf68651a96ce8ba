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
