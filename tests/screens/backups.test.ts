import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, field, goTo, listed, signIn, signInWords } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page
let other: Page

beforeAll(async () => {
  app = await openApp()
  page = await app.openPage()
  other = await app.openPage()
  await signIn(page, '管理员')
  await signIn(other, '经办人')
})

afterAll(() => app.close())

const dialog = (on: Page = page) => on.getByRole('dialog')
const restores = (on: Page = page) => on.getByRole('button', { name: /^恢复 .* 的备份$/u })

async function openAccount(name: string): Promise<void> {
  await goTo(page, '账户')
  await page.getByRole('button', { name: '登记账户' }).first().click()
  await field(page, '姓名').fill(name)
  await field(page, '登录名').fill(name)
  await page
    .getByRole('complementary')
    .locator('.form-field', { hasText: '单位' })
    .locator('input')
    .first()
    .fill('街道')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText(`已登记账户“${name}”`))
}

test('a backup is made at once, checked, and listed with what is in it', async () => {
  await goTo(page, '备份与恢复')
  await app.takePicture(page, 'backups-1-begin')
  await page.getByRole('button', { name: '立即备份' }).click()
  await expectSeen(page.getByRole('row', { name: /人工备份.*已打开核对并读回/u }))
  await app.takePicture(page, 'backups-2-list')
})

test('the settings refuse a folder that is not there, and a short passphrase, at their fields', async () => {
  await page.getByRole('button', { name: '备份设置…' }).click()
  await dialog().getByLabel('备份到').fill('/没有插上的U盘')
  await dialog().getByRole('button', { name: '保存备份设置' }).click()
  await expectSeen(
    dialog()
      .getByRole('alert')
      .filter({ hasText: /没有插上的U盘/u }),
  )
  await dialog().getByLabel('备份到').fill('')
  await dialog()
    .getByLabel(/备份加密/u)
    .check()
  await dialog().locator('#backup-passphrase').fill('太短')
  await dialog().getByRole('button', { name: '保存备份设置' }).click()
  await expectSeen(dialog().getByText('备份口令至少 12 个字符。'))
  await app.takePicture(page, 'backups-3-settings')
  await page.getByRole('button', { name: '暂不办理' }).click()
})

test('a restore takes three clicks, shows both sides before it, and every window signs in again', async () => {
  await openAccount('新来的人')
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '备份与恢复' }).click()
  await restores().first().click()
  await expectSeen(dialog().getByRole('row', { name: /账户\(条\) 9 10/u }))
  await dialog().getByRole('button', { name: '恢复到这个备份' }).click()
  await expectSeen(dialog().getByText('请填写恢复的原因。'))
  await dialog()
    .getByLabel(/恢复的原因/u)
    .fill('误登记了账户')
  await app.takePicture(page, 'backups-4-compare')
  await dialog().getByRole('button', { name: '恢复到这个备份' }).click()
  await expectSeen(page.getByText(signInWords))
  await expectSeen(page.getByRole('alert').getByText(/数据库已从备份恢复.*请重新登录/u))
  await app.takePicture(page, 'backups-5-restored')

  await other.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '称号', exact: true }).click()
  await expectSeen(other.getByText(signInWords))
  await expectSeen(other.getByRole('alert').getByText(/数据库已从备份恢复/u))

  await signIn(page, '管理员')
  await goTo(page, '账户')
  await expectSeen(page.getByText('共 9 条'))
  expect(await listed(page, '新来的人').count()).toBe(0)
  await goTo(page, '备份与恢复')
  await expectSeen(page.getByRole('row', { name: /恢复前的数据库.*恢复时核对/u }))
  await app.takePicture(page, 'backups-6-kept')
  expect(app.complaints).toEqual([])
})

test('at the first run a backup from another computer is gone back to', async () => {
  const folder = mkdtempSync(join(tmpdir(), '学城 U盘 '))
  cpSync(join(app.dataDirectory, 'backups'), folder, { recursive: true })
  const fresh = await openApp({ prepared: false })
  try {
    const window = await fresh.openPage()
    await expectSeen(window.getByRole('heading', { name: '从备份恢复' }))
    await fresh.takePicture(window, 'backups-7-first-run')
    await window.getByRole('button', { name: '另选备份…' }).click()
    await dialog(window).getByLabel('备份文件或文件夹').fill(folder)
    await dialog(window).getByRole('button', { name: '查看备份内容' }).click()
    await dialog(window)
      .getByLabel(/恢复的原因/u)
      .fill('换了电脑')
    await fresh.takePicture(window, 'backups-8-first-run-compare')
    await dialog(window).getByRole('button', { name: '恢复到这个备份' }).click()
    // Its protected columns open with the 数据口令 of the district that was restored, once somebody enters it.
    await expectSeen(window.locator('#passphrase'))
    await signIn(window, '管理员')
  } finally {
    await fresh.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a damaged database offers its backups where it says so, and one confirmation brings it back', async () => {
  const path = join(app.dataDirectory, 'xuecheng.sqlite')
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096
  writeFileSync(path, bytes.fill(0xa5, middle, middle + 4096))
  app.killBackend()
  await expect.poll(() => app.complaints.length).toBe(2)
  await page.reload()
  await expectSeen(page.getByRole('heading', { name: '数据库没有打开' }))
  await expectSeen(restores())
  await app.takePicture(page, 'backups-9-damaged')
  await restores().first().click()
  await dialog()
    .getByLabel(/恢复的原因/u)
    .fill('数据库损坏')
  await app.takePicture(page, 'backups-10-damaged-compare')
  await dialog().getByRole('button', { name: '恢复到这个备份' }).click()
  await expectSeen(page.getByText(signInWords))
  await signIn(page, '管理员')
  await goTo(page, '账户')
  await expectSeen(page.getByText('共 9 条'))
})
