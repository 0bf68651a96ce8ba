import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { firstPerson } from './begin-district.ts'
import { choose, closePanel, expectSeen, field, goTo, listed, setPassphrase } from './register-screen.ts'

/** Runs a function in Electron's main process, as Playwright's `ElectronApplication.evaluate` does: it may use its arguments only. */
export type EvaluateInMain = <Argument, Result>(
  run: (electron: Pick<typeof import('electron'), 'dialog'>, argument: Argument) => Result | Promise<Result>,
  argument: Argument,
) => Promise<Result>

interface FirstWindow {
  readonly page: Page
  readonly evaluate: EvaluateInMain
  /** Where the save dialog is made to answer, a file that is not there yet. */
  readonly saveAs: string
}

const name = '大栅栏社区学习中心'

/**
 * What a clerk does first in the desktop app: set the computer up, register an organisation, and save the figures of the
 * report where they say. Answers what the saved file holds.
 */
export async function takeFirstSteps({ page, evaluate, saveAs }: FirstWindow): Promise<unknown> {
  await beginAsDistrict(page)
  await registerOrganisation(page)
  await exportFigures(page, evaluate, saveAs)
  return JSON.parse(readFileSync(saveAs, 'utf8')) as unknown
}

/** First run: this computer is the office's, and the first account is opened; the 数据口令 is asked for next. */
export async function openFirstAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^区学习办/ }).click()
  const form = page.getByRole('form', { name: '首次设置' })
  await form.getByLabel('单位名称').fill('西城区学习办')
  await form.getByLabel(/^姓名/).fill(firstPerson.name)
  await form.getByLabel('登录名').fill(firstPerson.loginName)
  await form.getByLabel(/^口令/).fill(firstPerson.password)
  await form.getByLabel('再填一次口令').fill(firstPerson.password)
  await form.getByRole('button', { name: '开立我的账户并开始使用' }).click()
  await page.locator('#passphrase').waitFor()
}

async function beginAsDistrict(page: Page): Promise<void> {
  await openFirstAccount(page)
  await setPassphrase(page)
  await expectSeen(page.getByRole('navigation', { name: '目录' }))
}

async function registerOrganisation(page: Page): Promise<void> {
  await goTo(page, '学习型组织')
  await page.getByRole('button', { name: '登记组织' }).first().click()
  await field(page, '单位名称').fill(name)
  await choose(page, '组织类型', '社区', '学习型社区')
  await choose(page, '所属街道', 'ds', '德胜街道')
  await choose(page, '无代码原因', 'sq', '社区(居民委员会)')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText(`已登记组织“${name}”`))
  await expectSeen(listed(page, name))
  await closePanel(page)
}

async function exportFigures(page: Page, evaluate: EvaluateInMain, saveAs: string): Promise<void> {
  await evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath }) })
  }, saveAs)
  await goTo(page, '年度工作报告')
  await page.getByRole('button', { name: '导出数据清单' }).click()
  await expectSeen(page.getByText(/^已保存“/u))
  await expect.poll(() => existsSync(saveAs), { timeout: 10_000 }).toBe(true)
}
