import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'
import { openUnder, saveUnder } from '#tests/support/shell-person.ts'
import { openDesk, type Desk, type RunningShell } from '#tests/support/start-shell.ts'

const out = mkdtempSync(join(tmpdir(), '导出 文件 '))

let desk: Desk
let shell: RunningShell
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  shell = desk.start()
  page = await desk.page()
  await signIn(page, '经办人')
})

afterAll(async () => {
  await desk.close()
  rmSync(out, { recursive: true })
})

test('the report is written as a workbook where the save dialog says, and the file stands in the menu', async () => {
  await goTo(page, '年度工作报告')
  const path = join(out, '附表.xlsx')
  await saveUnder(shell, path)
  await page.getByRole('button', { name: '导出 Excel 附表' }).click()
  await expectSeen(page.getByText('已保存“'))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer)
  expect(book.worksheets.length).toBeGreaterThan(0)

  const recent = await shell.evaluate(({ Menu }) => {
    const entry = Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[0]
    entry?.click()
    return entry?.label
  })
  expect(recent).toBe(`附表.xlsx(${out})`)
  expect(await shell.evaluate(({ handedOver }) => handedOver)).toEqual([['reveal', path]])
})

test('closing the save dialog writes nothing and says nothing', async () => {
  await saveUnder(shell, undefined)
  await page.getByRole('button', { name: '导出 Word 报告' }).click()
  await page.getByRole('button', { name: '导出 Word 报告', disabled: false }).waitFor()
  expect(await page.getByText('已保存“年度工作报告.docx”').count()).toBe(0)
})

test('a folder that does not take the file is named with what to do', async () => {
  await saveUnder(shell, join(out, '没有这个文件夹', '报告.docx'))
  await page.getByRole('button', { name: '导出 Word 报告' }).click()
  await expectSeen(page.getByText(/无法写入文件:.*文件夹不存在.*请检查磁盘空间和权限/u))
})

/** Opens the standards and the dialog that loads one. */
async function openLoading(): Promise<void> {
  await goTo(page, '评估标准')
  await page.getByRole('button', { name: '载入标准', exact: true }).first().click()
  await expectSeen(page.getByRole('button', { name: '从文件载入…' }))
}

test('a standard is exported, and a file chosen in the open dialog is loaded or refused in words', async () => {
  await openLoading()
  await page.getByRole('dialog').getByRole('button', { name: '载入标准', exact: true }).last().click()
  await expectSeen(page.getByRole('button', { name: '导出标准文件' }))
  const path = join(out, '标准.json')
  await saveUnder(shell, path)
  await page.getByRole('button', { name: '导出标准文件' }).click()
  await expectSeen(page.getByText(/^已保存“.*\.json”$/u))

  const changed = join(out, '修订.json')
  writeFileSync(changed, readFileSync(path, 'utf8').replace(/"edition": "[^"]*"/u, '"edition": "外区版"'))
  await openLoading()
  await openUnder(shell, join(out, '附表.xlsx'))
  await page.getByRole('button', { name: '从文件载入…' }).click()
  await expectSeen(page.getByText('没有载入这个文件:不是学城导出的标准文件'))
  await openUnder(shell, changed)
  await page.getByRole('button', { name: '从文件载入…' }).click()
  await expectSeen(page.getByRole('heading', { name: /外区版/u }))
})

test('a standard file dropped on the dialog is loaded too', async () => {
  const dropped = join(out, '拖来的 标准.json')
  writeFileSync(
    dropped,
    readFileSync(join(out, '标准.json'), 'utf8').replace(/"edition": "[^"]*"/u, '"edition": "拖放版"'),
  )
  await openLoading()
  const place = await page.locator('.file-drop').boundingBox()
  const cdp = await page.context().newCDPSession(page)
  const at = { x: (place?.x ?? 0) + 20, y: (place?.y ?? 0) + 10 }
  const held = { items: [], files: [dropped], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // oxlint-disable-next-line id-denylist -- the protocol's own word
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data: held })
  }
  await expectSeen(page.getByRole('heading', { name: /拖放版/u }))
})

test('a file the page was given is named by a token; a path the page makes up is not', async () => {
  const path = join(desk.dataDirectory, '名单 册.csv')
  writeFileSync(path, '姓名\n')
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'given'
    document.body.append(input)
  })
  // Playwright would put bytes into the input; the browser's own protocol puts the file, as a person does.
  const cdp = await page.context().newCDPSession(page)
  const { root } = await cdp.send('DOM.getDocument')
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#given' })
  await cdp.send('DOM.setFileInputFiles', { nodeId, files: [path] })
  const named = await page.evaluate(() => {
    const given = document.querySelector<HTMLInputElement>('#given')?.files?.[0]
    const { bridge } = window as unknown as { bridge: { nameFile: (file: unknown) => Promise<unknown> } }
    return bridge.nameFile(given)
  })
  expect(named).toEqual({
    ok: true,
    value: { token: expect.stringMatching(/^[\w-]{36}$/u), name: '名单 册.csv', size: 7 },
  })
  const madeUp = await page.evaluate((wanted) => {
    const { bridge } = window as unknown as { bridge: { send: (name: string, input: unknown) => Promise<unknown> } }
    return Promise.all([bridge.send('shell.nameFile', wanted), bridge.send('shell.readFile', { token: wanted })])
  }, path)
  expect(madeUp).toMatchObject([
    { ok: false, problem: { code: 'not-found' } },
    { ok: false, problem: { code: 'not-found' } },
  ])
  await page.locator('#given').evaluate((input) => input.remove())
})
