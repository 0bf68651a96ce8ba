import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'

const frame: Pick<MessageBoxOptions, 'type' | 'title' | 'noLink'> = { type: 'error', title: '学城', noLink: true }

/** Logs what dies beside us; a page that died or hangs is offered anew, because everything saved is in the database. */
export function watchCrashes(window: BrowserWindow, reload: () => void, report: (error: unknown) => string): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    report(new Error(`${type} process gone: ${reason} ${exitCode}`))
  })
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    const reference = report(new Error(`page gone: ${reason} ${exitCode}`))
    void dialog
      .showMessageBox(window, {
        ...frame,
        message: '界面意外停止',
        detail: `已经保存的内容不受影响;没有提交的草稿可能丢失。编号 ${reference}。`,
        buttons: ['重新载入界面', '退出学城'],
      })
      .then(({ response }) => (response === 0 ? reload() : app.quit()))
  })
  window.on('unresponsive', () => {
    void dialog
      .showMessageBox(window, {
        ...frame,
        message: '界面没有反应',
        detail: '已经保存的内容不受影响。可以再等一等;重新载入时,没有提交的草稿会保留。',
        buttons: ['继续等待', '重新载入界面'],
        cancelId: 0,
      })
      .then(({ response }) => response === 1 && reload())
  })
}
