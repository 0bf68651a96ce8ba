import { app, dialog, type BrowserWindow } from 'electron'

/** What an IT person asks for on the telephone. */
export const describeProgram = (directory: string): string =>
  [
    `版本 ${app.getVersion()}`,
    `Electron ${process.versions['electron'] ?? '—'}、Chromium ${process.versions['chrome'] ?? '—'}、Node ${process.versions.node}`,
    `数据文件夹 ${directory}`,
  ].join('\n')

export const showAbout = (window: BrowserWindow, directory: string): void =>
  void dialog.showMessageBox(window, {
    type: 'info',
    title: '关于学城',
    message: '学城:城区学习型城市创建工作的桌面管理系统',
    detail: describeProgram(directory),
    buttons: ['关闭'],
    noLink: true,
  })
