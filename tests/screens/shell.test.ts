import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { creditCode } from '#tests/support/credit-code.ts'
import {
  signInWords,
  arrive,
  choose,
  closePanel,
  expectSeen,
  field,
  goTo,
  listed,
  signIn,
} from '#tests/support/register-screen.ts'
import { chooseFromMenu } from '#tests/support/shell-person.ts'
import { openDesk, type Desk, type RunningShell } from '#tests/support/start-shell.ts'

let desk: Desk
let shell: RunningShell
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  shell = desk.start()
  page = await desk.page()
})

afterAll(async () => {
  await desk.close()
})

test('the first start on an empty profile opens the product, and its preload offers three functions', async () => {
  await arrive(page)
  await chooseFromMenu(shell, 'print')
  await expectSeen(page.getByText('请先登录。'))
  await signIn(page, '经办人')
  const offered = await page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: Record<string, unknown> }
    const node = ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window)
    return { names: Object.keys(bridge), frozen: Object.isFrozen(bridge), node }
  })
  expect(offered).toEqual({ names: ['send', 'onNotice', 'nameFile'], frozen: true, node: [] })
})

test('an organisation is registered', async () => {
  await goTo(page, '学习型组织')
  await page.getByRole('button', { name: '登记组织', exact: true }).first().click()
  await field(page, '单位名称').fill('槐柏树街小学')
  await choose(page, '组织类型', '学校', '学习型学校')
  await choose(page, '所属街道', 'gan', '广安门内街道')
  await field(page, '统一社会信用代码').fill(creditCode(1))
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText('已登记组织“槐柏树街小学”'))
  await expectSeen(listed(page, '槐柏树街小学'))
  await closePanel(page)
})

test('the menu finds, goes home and takes back', async () => {
  await chooseFromMenu(shell, 'find')
  await expectSeen(page.locator('#quick-find'))
  await page.locator('#quick-find').fill('gn')
  await page.locator('#quick-find').press('Escape')
  await page.locator('#quick-find').waitFor({ state: 'hidden' })
  await chooseFromMenu(shell, 'home')
  await expectSeen(page.getByRole('heading', { name: '工作台', level: 1 }))
  await chooseFromMenu(shell, 'undo')
  await expectSeen(page.getByText(/已撤销.*登记.*涉及 1 条记录/u))
  await chooseFromMenu(shell, 'redo')
  await expectSeen(page.getByText(/已重做.*涉及 1 条记录/u))
})

/** What the next message box says, its message and detail, when this entry of the menu is chosen. */
async function messageOf(id: string): Promise<readonly string[]> {
  const shown = shell.evaluate(({ dialog }) => {
    const { promise, resolve } = Promise.withResolvers<readonly string[]>()
    dialog.showMessageBox = (...asked: unknown[]) => {
      const { message, detail } = asked.at(-1) as { message: string; detail: string }
      resolve([message, detail])
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
    return promise
  })
  await chooseFromMenu(shell, id)
  return shown
}

test('关于 names the version and the data folder', async () => {
  const [, detail] = await messageOf('about')
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(detail).toContain(`版本 ${version}\n`)
  expect(detail).toContain(desk.dataDirectory)
})

test('检查更新 says where an update would come from, and why none is taken', async () => {
  const settings = join(desk.dataDirectory, 'update.json')
  expect(await messageOf('update')).toEqual(['还没有设置更新来源', expect.stringContaining(settings)])
  writeFileSync(settings, JSON.stringify({ folder: desk.dataDirectory }))
  expect(await messageOf('update')).toEqual(['没有更新', expect.stringContaining('更新')])
  rmSync(settings)
})

test('what awaits is told by a notification whose click brings the window forward', async () => {
  await page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: { send: (name: string, input: unknown) => Promise<unknown> } }
    return bridge.send('shell.notify', { title: '有 1 件事等您办理', body: '审核:槐柏树街小学' })
  })
  const isShown = await shell.evaluate(({ Notification, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('no window')
    Object.assign(window, { isSmall: true, isShown: false })
    Notification.shown.at(-1)?.emit('click')
    return { words: Notification.shown.at(-1)?.words.title, small: window.isMinimized(), shown: window.isShown }
  })
  expect(isShown).toEqual({ words: '有 1 件事等您办理', small: false, shown: true })
})

test('a second start hands over to the window that is open and ends', async () => {
  await shell.evaluate(
    ({ BrowserWindow }) => Object.assign(BrowserWindow.getAllWindows()[0] ?? {}, { isSmall: true }) && 0,
  )
  const second = desk.start()
  expect(await second.ended).toBe(0)
  await expect
    .poll(() =>
      shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized())),
    )
    .toEqual([false])
})

test('a backend that is killed is replaced: the page says so, and the draft is still there', async () => {
  await goTo(page, '学习型组织')
  await page.getByRole('button', { name: '登记组织', exact: true }).first().click()
  await field(page, '单位名称').fill('写到一半')
  await shell.evaluate(({ workers }) => workers.at(-1)?.terminate())
  await expectSeen(page.getByText('没有提交的草稿保留在这个窗口中'))
  await expectSeen(page.getByText(/程序刚才自动重新启动/u))
  await signIn(page, '经办人')
  await page.getByRole('button', { name: '继续登记组织(有草稿)' }).click()
  expect(await field(page, '单位名称').inputValue()).toBe('写到一半')
  await expectSeen(listed(page, '槐柏树街小学'))
  expect(readFileSync(join(desk.dataDirectory, 'errors.log'), 'utf8')).toContain('the backend thread ended')
})

test('a page that dies or hangs is offered anew, and what it was is logged', async () => {
  const offered = await shell.evaluate(({ dialog, BrowserWindow }) => {
    const shown: string[] = []
    dialog.showMessageBox = (...asked: unknown[]) => {
      const { message, buttons } = asked.at(-1) as { message: string; buttons: readonly string[] }
      shown.push(message)
      return Promise.resolve({ response: buttons.indexOf('重新载入界面'), checkboxChecked: false })
    }
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    window?.emit('unresponsive')
    return shown
  })
  expect(offered).toEqual(['界面意外停止', '界面没有反应'])
  await page.waitForEvent('load')
  await expectSeen(page.getByRole('navigation', { name: '目录' }))
  expect(readFileSync(join(desk.dataDirectory, 'errors.log'), 'utf8')).toContain('page gone: oom 5')
})

test('reloading the page keeps the draft and asks nothing', async () => {
  await page.getByRole('button', { name: '继续登记组织(有草稿)' }).click()
  await field(page, '单位名称').fill('没有写完')
  await Promise.all([page.waitForEvent('load'), chooseFromMenu(shell, 'reload')])
  await page.getByRole('button', { name: '继续登记组织(有草稿)' }).click()
  expect(await field(page, '单位名称').inputValue()).toBe('没有写完')
})

/** Asks for a long import and does not wait: 30,000 families as one act. */
const beginImport = (): Promise<void> =>
  page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: { send: (name: string, input: unknown) => Promise<unknown> } }
    const rows = Array.from({ length: 30_000 }, (_, number) => [`张${number}`, `F${number}`, '府右街南社区'])
    void bridge.send('families.import', {
      source: '名单',
      columns: ['name', 'number', 'regionId'],
      rows,
      dryRun: false,
    })
  })

test('a window with something unsent asks before it closes, and the program ends when the running act is done', async () => {
  const closeAs = (answer: number): Promise<void> =>
    shell.evaluate(({ dialog, BrowserWindow }, response) => {
      dialog.showMessageBoxSync = () => response
      BrowserWindow.getAllWindows()[0]?.close()
    }, answer)
  await closeAs(0)
  await expectSeen(page.getByRole('complementary'))
  expect(await field(page, '单位名称').inputValue()).toBe('没有写完')
  await beginImport()
  await closeAs(1)
  await expect.poll(() => desk.pageCount()).toBe(0)
  // Started again while the first is still closing: nothing breaks, and the person starts it once more.
  expect(await desk.start().ended).toBe(0)
  expect(await shell.ended).toBe(0)
  expect(existsSync(join(desk.dataDirectory, 'xuecheng.lock'))).toBe(false)
  expect(shell.said()).toBe('')
  expect(desk.complaints).toEqual([])
})

test('the next start finds what was saved, the act that was running with the window closing among it', async () => {
  shell = desk.start()
  page = await desk.page()
  // The operating system has kept the key: nobody is asked for the 数据口令 again.
  await expectSeen(page.getByText(signInWords))
  await signIn(page, '经办人')
  await goTo(page, '学习型家庭')
  await expectSeen(page.getByText('共 30000 条'))
  await goTo(page, '学习型组织')
  await expectSeen(listed(page, '槐柏树街小学'))
})

test('a folder that cannot be written is named, and the program ends', async () => {
  const blocked = join(desk.dataDirectory, '不是文件夹')
  writeFileSync(blocked, '')
  const started = desk.start('--data', join(blocked, '数据'))
  expect(await started.ended).toBe(1)
  expect(started.said()).toMatch(/学城没有打开: 无法写入数据文件夹 .*不是文件夹.*请检查/u)
})

test('records another program holds are not opened a second time', async () => {
  const held = join(desk.dataDirectory, '另一处')
  mkdirSync(held)
  writeFileSync(join(held, 'xuecheng.lock'), JSON.stringify({ pid: process.ppid, since: new Date().toISOString() }))
  const started = desk.start('--data', held)
  expect(await started.ended).toBe(1)
  expect(started.said()).toContain('学城没有打开: 学城已经打开,正在使用这个数据目录')
})
