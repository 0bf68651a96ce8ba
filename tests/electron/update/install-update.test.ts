import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installUpdate, runInstaller } from '#electron/update/install-update.ts'
import { prepareUpdate, type ReadyUpdate } from '#electron/update/prepare-update.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { sampleFolder } from '#tests/support/update-folder.ts'

/** A prepared update, and an installed program to replace. */
async function sampleUpdate() {
  const { folder, publicKey, temporaryFolder } = sampleFolder()
  const system = { platform: 'win32', arch: 'x64' } as const
  const update = (await prepareUpdate(folder, '1.0.0', publicKey, { system, temporaryFolder })) as ReadyUpdate
  const installed = temporaryDirectory()
  writeFileSync(join(installed, 'Uninstall xuecheng.exe'), '')
  const runs: unknown[][] = []
  const run = (...started: unknown[]) => Promise.resolve(void runs.push(started))
  return { update, runs, surroundings: { platform: 'win32', program: join(installed, 'xuecheng.exe'), run } as const }
}

test('on Windows the copy is run as an update that asks nothing and opens the program again', async () => {
  const { update, runs, surroundings } = await sampleUpdate()
  expect(await installUpdate(update, surroundings)).toEqual({ started: true })
  expect(runs).toEqual([[update.installerPath, ['--updated', '/S', '--force-run']]])
})

test('a copy that was swapped between the check and the run is not run', async () => {
  const { update, runs, surroundings } = await sampleUpdate()
  const swapped = Buffer.from(readFileSync(update.installerPath))
  swapped[0] = 0
  for (const content of [swapped, Buffer.from('short')]) {
    writeFileSync(update.installerPath, content)
    expect(await installUpdate(update, surroundings)).toEqual({
      started: false,
      message: expect.stringMatching(/又有改动,没有运行/u),
    })
  }
  expect(runs).toEqual([])
})

test('the portable program does not install itself', async () => {
  const { update, runs, surroundings } = await sampleUpdate()
  const program = join(temporaryDirectory(), 'xuecheng.exe')
  expect(await installUpdate(update, { ...surroundings, program })).toMatchObject({ started: false })
  expect(runs).toEqual([])
})

test('on Linux the answer names the package and what an administrator runs', async () => {
  const { update, runs, surroundings } = await sampleUpdate()
  expect(await installUpdate(update, { ...surroundings, platform: 'linux' })).toEqual({
    started: false,
    message: expect.stringContaining(`sudo apt install "${update.installerPath}"`),
  })
  expect(runs).toEqual([])
})

const denied = () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }))

test('an installer that is kept from starting is said so', async () => {
  const { update, surroundings } = await sampleUpdate()
  expect(await installUpdate(update, { ...surroundings, run: denied })).toEqual({
    started: false,
    message: expect.stringContaining('EACCES'),
  })
})

test('a program is started with its flags as they are, and one that is not there is an error', async () => {
  const file = join(temporaryDirectory(), '已 运行')
  const program = 'require("node:fs").writeFileSync(process.argv[1], process.argv.slice(2).join())'
  await runInstaller(process.execPath, ['-e', program, file, '/S', '--updated', '"&|'])
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 10_000 }).toBe('/S,--updated,"&|')
  await expect(runInstaller(`${file}.exe`, [])).rejects.toThrow('ENOENT')
})
