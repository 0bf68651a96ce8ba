import { app, dialog } from 'electron'
import type { Backend } from '#electron/backend.ts'

/** Takes what is to be done when everything is closed, as the last thing; undefined takes it back. */
export type EndWith = (work: (() => Promise<void>) | undefined) => void

/** So long the program closes without a word, in milliseconds; then the person may end it all the same. */
const patience = 15_000

/**
 * Ends the program only when the backend has finished what it was doing and closed its database, and the data
 * directory is free for the next start. Where that takes long the person is told, and may end it by force: what was
 * not answered yet is then not done, and nothing is half.
 */
export function closeInOrder(backend: Backend, release: () => void, report: (error: unknown) => string): EndWith {
  let isClosed = false
  let last: (() => Promise<void>) | undefined
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    const waiting = setTimeout(() => void offerEnd(release).catch(report), patience)
    void backend
      .close()
      .catch(report)
      .then(() => clearTimeout(waiting))
      .then(release)
      .then(() => last?.())
      .catch(report)
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
  return (work) => void (last = work)
}

async function offerEnd(release: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: '学城',
    message: '正在保存并关闭',
    detail: '还有办理没有完成,完成后会自动关闭。强制结束时,没有得到答复的这一项不会生效,其他已保存的内容不受影响。',
    buttons: ['继续等待', '强制结束'],
    cancelId: 0,
    noLink: true,
  })
  if (response !== 1) return
  release()
  app.exit(1)
}
