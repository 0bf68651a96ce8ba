import { app, dialog, type BrowserWindow } from 'electron'
import { findUpdate } from '#electron/update/find-update.ts'
import { explainByHand, installUpdate } from '#electron/update/install-update.ts'
import type { ReadyUpdate } from '#electron/update/prepare-update.ts'
import type { TaskbarProgress } from './taskbar-progress.ts'

interface Options {
  readonly window: BrowserWindow
  readonly dataDirectory: string
  readonly progress: TaskbarProgress
  /** Runs the work when the program has closed its records, as the last thing it does. */
  readonly endWith: (work: () => Promise<void>) => void
}

const heading = '检查更新'

const tell = (window: BrowserWindow, message: string, detail: string): Promise<unknown> =>
  dialog.showMessageBox(window, {
    type: 'info',
    title: heading,
    message,
    detail,
    buttons: ['关闭'],
    noLink: true,
  })

let running: Promise<void> | undefined

/** One check at a time: a second request while it runs is the same request. */
export const checkForUpdate = (options: Options): Promise<void> =>
  (running ??= check(options).finally(() => (running = undefined)))

/** Looks into the update folder, says what is there, and installs a newer version once the program has closed. */
async function check({ window, dataDirectory, progress, endWith }: Options): Promise<void> {
  const found = await progress.watch(findUpdate({ dataDirectory, version: app.getVersion() }))
  if (found.state === 'not-set-up') return void (await tell(window, '还没有设置更新来源', found.message))
  if (found.state === 'refused') return void (await tell(window, '没有更新', found.message))
  if (found.state === 'current') return void (await tell(window, '已是最新版本', `正在使用的是 ${found.version}。`))
  const byHand = explainByHand(found)
  if (byHand !== undefined) return void (await tell(window, `有新版本 ${found.version}`, byHand))
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: heading,
    message: `有新版本 ${found.version}`,
    detail: '来源和内容已核对无误。安装时学城会关闭,装好后自动重新打开。数据不受影响。',
    buttons: ['关闭学城并安装', '以后再说'],
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return
  endWith(() => install(found))
  app.quit()
}

async function install(update: ReadyUpdate): Promise<void> {
  const answer = await installUpdate(update)
  if (!answer.started) dialog.showErrorBox('新版本没有安装', answer.message)
}
