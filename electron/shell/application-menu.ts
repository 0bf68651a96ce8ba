import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/shell/notice.ts'
import type { RecentFile } from './recent-files.ts'

/** What the entries of the menu do; each leads somewhere. */
export interface MenuActs {
  readonly tell: (command: MenuCommand) => void
  readonly recentFiles: readonly RecentFile[]
  readonly reveal: (path: string) => void
  readonly forgetRecentFiles: () => void
  readonly reload: () => void
  readonly showDataFolder: () => void
  readonly openHolidayNotices: () => void
  readonly checkForUpdate: () => void
  readonly about: () => void
  readonly devTools: boolean
}

const line: MenuItemConstructorOptions = { type: 'separator' }

/** A command the page carries out; the page also hears its keys, so the menu only shows them. */
const asks = ({ tell }: MenuActs, command: MenuCommand, label: string, keys: string): MenuItemConstructorOptions => ({
  id: command,
  label,
  accelerator: keys,
  registerAccelerator: false,
  click: () => tell(command),
})

function recent({ recentFiles, reveal, forgetRecentFiles }: MenuActs): MenuItemConstructorOptions {
  const files = recentFiles.map(({ name, folder, path }) => ({
    // An & would be taken for the letter to reach the entry by.
    label: `${name}(${folder})`.replaceAll('&', '&&'),
    click: () => reveal(path),
  }))
  return {
    id: 'recent',
    label: '最近保存的文件',
    submenu:
      files.length === 0
        ? [{ label: '还没有保存过文件', enabled: false }]
        : [...files, line, { id: 'forget', label: '清除这份记录', click: forgetRecentFiles }],
  }
}

/** The application menu as plain entries. Letters after & are reached with Alt. */
export const describeMenu = (acts: MenuActs): MenuItemConstructorOptions[] => [
  {
    label: '文件(&F)',
    submenu: [asks(acts, 'print', '打印…', 'Ctrl+P'), recent(acts), line, { role: 'quit', label: '退出学城' }],
  },
  {
    label: '编辑(&E)',
    submenu: [
      asks(acts, 'undo', '撤销办理', 'Ctrl+Z'),
      asks(acts, 'redo', '重做办理', 'Ctrl+Y'),
      line,
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
    ],
  },
  {
    label: '查看(&V)',
    submenu: [
      { id: 'home', label: '工作台', click: () => acts.tell('home') },
      asks(acts, 'find', '快速查找', 'Ctrl+K'),
      line,
      { id: 'reload', label: '重新载入界面', accelerator: 'F5', click: acts.reload },
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'resetZoom', label: '实际大小' },
      { role: 'togglefullscreen', label: '全屏' },
      ...(acts.devTools ? [line, { role: 'toggleDevTools' as const, label: '开发者工具' }] : []),
    ],
  },
  {
    label: '帮助(&H)',
    submenu: [
      { id: 'data-folder', label: '打开数据所在的文件夹', click: acts.showDataFolder },
      { id: 'holiday-notices', label: '查阅国务院放假通知(中国政府网)', click: acts.openHolidayNotices },
      { id: 'update', label: '检查更新…', click: acts.checkForUpdate },
      line,
      { id: 'about', label: '关于学城', click: acts.about },
    ],
  },
]
