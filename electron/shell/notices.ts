import type { BrowserWindow } from 'electron'
import type { Notice } from '#shared/shell/notice.ts'
import { channels } from './channels.ts'

/** Tells the page, and remembers what it may have been too early to hear. */
export interface Notices {
  readonly tell: (notice: Notice) => void
  /** What the opening of the records said last. */
  readonly openingLine: () => string | null
}

export function createNotices(window: BrowserWindow): Notices {
  let line: string | null = null
  return {
    tell: (notice) => {
      if (notice.kind === 'opening') line = notice.line
      if (!window.isDestroyed()) window.webContents.send(channels.notice, notice)
    },
    openingLine: () => line,
  }
}
