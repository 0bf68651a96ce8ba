import { app, dialog, type BrowserWindow } from 'electron'

/** Logs what dies beside us; a page that died is offered again, because everything saved is in the database. */
export function watchCrashes(window: BrowserWindow, report: (error: unknown) => string): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    report(new Error(`${type} process gone: ${reason} ${exitCode}`))
  })
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    const reference = report(new Error(`page gone: ${reason} ${exitCode}`))
    void dialog
      .showMessageBox(window, {
        type: 'error',
        title: '学城',
        message: '界面意外停止',
        detail: `已经保存的内容不受影响;没有提交的草稿可能丢失。编号 ${reference}。`,
        buttons: ['重新载入界面', '退出学城'],
        noLink: true,
      })
      .then(({ response }) => (response === 0 ? window.webContents.reload() : app.quit()))
  })
}
