import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronProgram } from '#electron/launch/find-electron.ts'
import { inProject, projectRoot } from '#electron/launch/project.ts'
import { takeFirstSteps, type EvaluateInMain } from '#tests/support/first-steps.ts'

const root = mkdtempSync(join(tmpdir(), '学城 外壳 '))
const dataDirectory = join(root, '数据')
const complaints: string[] = []

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  // Chromium keeps no sandbox for the superuser.
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  app = await _electron.launch({
    executablePath: electronProgram(inProject('node_modules', 'electron')) ?? '',
    args: [...noSandbox, projectRoot, '--data', dataDirectory],
  })
  page = await app.firstWindow()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
})

afterAll(() => {
  app.process().kill()
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
})

const evaluate: EvaluateInMain = (run, argument) => app.evaluate(run as never, argument as never)

test('a clerk takes a place, registers an organisation and saves the figures of the report', async () => {
  const saveAs = join(root, '数据清单.json')
  expect(await takeFirstSteps({ page, saveAs, evaluate })).toMatchObject({ figures: expect.anything() })
})

test('nothing was complained about on the way', () => {
  expect(complaints).toEqual([])
})

test('closed, the app ends by itself without an error and gives the records free', async () => {
  const ended = new Promise((exited) => app.process().once('exit', exited))
  await app.close()
  expect(await ended).toBe(0)
  expect(existsSync(join(dataDirectory, 'xuecheng.lock'))).toBe(false)
})
