import { app, crashReporter, dialog } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * To be called before Electron is ready: what is Electron's own (window state, caches, crash dumps, which never leave
 * this computer) goes into a folder beside the records. False, with the reason shown, where it cannot be made.
 */
export function settleFolder(folder: string): boolean {
  const crashes = join(folder, 'crashes')
  try {
    mkdirSync(crashes, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    dialog.showErrorBox(
      '学城没有打开',
      `无法写入文件夹 ${folder}(${code ?? String(error)})。请检查文件夹的权限和磁盘空间,或用 --data 换一个可以写入的文件夹。`,
    )
    return false
  }
  app.setPath('userData', folder)
  app.setPath('crashDumps', crashes)
  crashReporter.start({ uploadToServer: false })
  return true
}
