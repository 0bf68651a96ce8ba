import type { BrowserWindow } from 'electron'
import type { Notice } from '#shared/shell/notice.ts'
import { channels } from './channels.ts'

/** Makes what tells the page; one that was still loading hears afterwards what the opening is doing. */
export function createNotices(window: BrowserWindow): (notice: Notice) => void {
  let opening: Notice | undefined
  const send = (notice: Notice): void => {
    if (!window.isDestroyed()) window.webContents.send(channels.notice, notice)
  }
  window.webContents.on('did-finish-load', () => opening && send(opening))
  return (notice) => {
    if (notice.kind === 'opening') opening = notice
    send(notice)
  }
}
