import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Target } from '#electron/launch/electron-zip.ts'
import { takeFirstSteps, type EvaluateInMain } from '#tests/support/first-steps.ts'
import { packApp } from '#tests/support/pack-app.ts'
import { openDesk, type Desk, type RunningShell } from '#tests/support/start-shell.ts'

const folder = mkdtempSync(join(tmpdir(), '学城 已打包 '))

let desk: Desk
let shell: RunningShell

beforeAll(async () => {
  const target = { system: process.platform, arch: process.arch } as Target
  const packed = await packApp(target, folder)
  // Away from the project, so that nothing it was not packed with is found.
  const root = join(folder, 'app')
  extractAll(join(packed, 'resources', 'app.asar'), root)
  desk = await openDesk({ program: join(root, 'dist', 'main.js'), packaged: true, prepared: false })
  shell = desk.start()
})

afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const evaluate: EvaluateInMain = (run, argument) => shell.evaluate(run as never, argument as never)

test('what was packed is enough to take a place, register an organisation and save the figures of the report', async () => {
  const steps = { page: await desk.page(), evaluate, saveAs: join(folder, '数据清单.json') }
  expect(await takeFirstSteps(steps)).toMatchObject({ figures: expect.anything() })
  expect([shell.said(), ...desk.complaints]).toEqual([''])
})

test('with its window closed it ends without an error and gives the records free', async () => {
  await (await desk.page()).close()
  expect(await shell.ended).toBe(0)
  expect(existsSync(join(desk.dataDirectory, 'xuecheng.lock'))).toBe(false)
})
