import { app, crashReporter, dialog } from 'electron'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * To be called before Electron is ready: what is Electron's own (window state, caches, crash dumps, which never leave
 * this computer) goes into a folder beside the records. False, with the reason shown, where it cannot be made.
 */
export function settleFolder(folder: string): boolean {
  const crashes = join(folder, 'crashes')
  try {
    mkdirSync(crashes, { recursive: true })
  } catch {
    dialog.showErrorBox(
      '学城没有打开',
      `无法写入数据文件夹 ${dirname(folder)}。请检查它是否存在、有没有写入权限和磁盘空间,或请信息技术人员换一个文件夹(--data)。`,
    )
    return false
  }
  app.setPath('userData', folder)
  app.setPath('crashDumps', crashes)
  crashReporter.start({ uploadToServer: false })
  return true
}
