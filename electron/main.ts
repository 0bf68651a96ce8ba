import { app, dialog, shell } from 'electron'
import { join } from 'node:path'
import { takeDataLock } from './host/data-lock.ts'
import { createReporter } from './reporter.ts'
import { showAbout } from './shell/about.ts'
import { answerPageQuestions } from './shell/answer-page-questions.ts'
import { checkForUpdate } from './shell/check-for-update.ts'
import { closeInOrder } from './shell/close-in-order.ts'
import { holidayNotices } from './shell/listed-links.ts'
import { openListedLink } from './shell/open-listed-link.ts'
import { findDocuments } from './shell/find-documents.ts'
import { harden } from './shell/harden.ts'
import { bringForward, openMainWindow } from './shell/main-window.ts'
import { createKeptKey } from './shell/keep-data-key.ts'
import { createNamedFiles } from './shell/named-files.ts'
import { createNotices } from './shell/notices.ts'
import { openRecentFiles } from './shell/recent-files.ts'
import { openRecords } from './shell/open-records.ts'
import { declarePageScheme, servePage } from './shell/serve-page.ts'
import { readSettings, shellFolder } from './shell/settings.ts'
import { settleFolder } from './shell/settle-folder.ts'
import { createTaskbarProgress } from './shell/taskbar-progress.ts'
import { showMenu } from './shell/show-menu.ts'
import { watchCrashes } from './shell/watch-crashes.ts'

const beside = (name: string): string => join(import.meta.dirname, name)

const settings = readSettings(process.argv)
const folder = shellFolder(settings)
app.enableSandbox()
// The name by which Windows knows our notifications and shortcuts; the same as electron-builder.yml's `appId`.
app.setAppUserModelId('cn.xuecheng.desktop')
declarePageScheme()

if (!settleFolder(folder)) app.exit(1)
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

/** Opens the program where nobody else has its records open. */
function start(): void {
  const lock = takeDataLock(settings.directory)
  if (!lock.held) return refuseToOpen(lock.message)
  const report = createReporter(settings.directory)
  const fail = (error: unknown): void => {
    lock.release()
    refuseToOpen(`学城没有打开成功。请把编号 ${report(error)} 告知技术支持。`)
  }
  try {
    open(report, lock.release, fail)
  } catch (error) {
    fail(error)
  }
}

function refuseToOpen(words: string): void {
  dialog.showErrorBox('学城没有打开', words)
  app.exit(1)
}

function open(report: (error: unknown) => string, release: () => void, fail: (error: unknown) => void): void {
  harden()
  servePage(beside('renderer'))

  const devTools = !app.isPackaged
  const onStay = (): void => endWith(undefined)
  const { window, reload } = openMainWindow({ preload: beside('preload.cjs'), devTools, onStay })
  watchCrashes(window, reload, report)
  app.on('second-instance', () => bringForward(window))

  const { tell, openingLine } = createNotices(window)
  const backend = openRecords(
    settings,
    new URL('backend.cjs', import.meta.url),
    createKeptKey(settings.directory, report),
    {
      onOpening: (line) => tell({ kind: 'opening', line }),
      onTrouble: report,
      onRestarted: () => tell({ kind: 'restarted' }),
      onFailed: fail,
    },
  )
  const endWith = closeInOrder(backend, release, report)
  // Windows waits a moment for programs when a person signs out; what is running is finished, the rest refused.
  window.on('session-end', () => void backend.close().catch(report))

  const progress = createTaskbarProgress(window)
  const recentFiles = openRecentFiles(join(folder, 'recent-files.json'))
  const drawMenu = (): void =>
    showMenu({
      devTools,
      recentFiles: recentFiles.list(),
      reveal: (path) => shell.showItemInFolder(path),
      forgetRecentFiles: () => void recentFiles.clear().then(drawMenu),
      tell: (command) => tell({ kind: 'menu', command }),
      reload,
      showDataFolder: () => shell.showItemInFolder(join(settings.directory, 'xuecheng.sqlite')),
      openHolidayNotices: () => openListedLink(holidayNotices),
      checkForUpdate: () =>
        void checkForUpdate({ window, dataDirectory: settings.directory, progress, endWith }).catch(report),
      about: () => showAbout(window, settings.directory),
    })
  drawMenu()

  const namedFiles = createNamedFiles()
  const documents = findDocuments()
  const shared = { window, backend, namedFiles, recentFiles, progress, documents, openingLine, report }
  answerPageQuestions(({ sender }) =>
    sender === window.webContents ? { ...shared, session: 'window', onSaved: drawMenu } : undefined,
  )
}
