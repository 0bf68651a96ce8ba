import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { describeMenu, type MenuActs } from '#electron/shell/application-menu.ts'

/** Acts that note under which name they were called. */
function noteActs(recentFiles: MenuActs['recentFiles']) {
  const called: string[] = []
  const note = (name: string) => () => void called.push(name)
  const acts: MenuActs = {
    recentFiles,
    devTools: false,
    tell: (command) => void called.push(command),
    reveal: (path) => void called.push(path),
    forgetRecentFiles: note('forget'),
    reload: note('reload'),
    showDataFolder: note('data-folder'),
    openHolidayNotices: note('holiday-notices'),
    checkForUpdate: note('update'),
    about: note('about'),
  }
  return { acts, called }
}

const entriesOf = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((entry) => (Array.isArray(entry.submenu) ? [entry, ...entriesOf(entry.submenu)] : [entry]))

/** As Electron calls it. */
const click = (entry: MenuItemConstructorOptions): void => (entry.click as unknown as () => void)()

test('every entry has a Chinese name and leads somewhere, and no letter or key leads to two', () => {
  const { acts, called } = noteActs([{ name: '年报&附表.docx', path: '/年报.docx', folder: '/共享' }])
  const entries = entriesOf(describeMenu(acts)).filter(({ type }) => type !== 'separator')
  expect(entries.filter(({ label }) => !/[\u4e00-\u9fff]/u.test(label ?? ''))).toEqual([])
  expect(entries.filter((entry) => !entry.role && !entry.submenu && !entry.click && entry.enabled !== false)).toEqual(
    [],
  )
  for (const entry of entries) if (entry.click) click(entry)
  expect(called.toSorted()).toEqual(
    ['print', 'undo', 'redo', 'home', 'find', 'reload', 'data-folder', 'holiday-notices', 'update', 'about', 'forget']
      .concat('/年报.docx')
      .toSorted(),
  )
  const keys = entries.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))
  expect(new Set(keys).size).toBe(keys.length)
  const letters = entries.flatMap(({ label }) => /&(\w)/u.exec(label ?? '')?.[1] ?? [])
  expect(new Set(letters).size).toBe(letters.length)
})

test('a recent file is told by its folder, and an & in its name is no letter to reach it by', () => {
  const { acts } = noteActs([{ name: '年报&附表.docx', path: '/年报.docx', folder: '/共享' }])
  expect(entriesOf(describeMenu(acts)).map(({ label }) => label)).toContain('年报&&附表.docx(/共享)')
})

test('keys the page hears itself are shown and not taken from it', () => {
  const entries = entriesOf(describeMenu(noteActs([]).acts))
  const shown = entries.filter(({ accelerator }) => accelerator?.startsWith('Ctrl'))
  expect(shown.map(({ id }) => id)).toEqual(['print', 'undo', 'redo', 'find'])
  expect(shown.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
})

test('an empty list of recent files says so, and developer tools are for the sources only', () => {
  const { acts } = noteActs([])
  const labels = (devTools: boolean) => entriesOf(describeMenu({ ...acts, devTools })).map(({ label }) => label)
  expect(labels(false)).toContain('还没有保存过文件')
  expect(labels(false)).not.toContain('开发者工具')
  expect(labels(true)).toContain('开发者工具')
})
