import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#electron/launch/project.ts'
import { runElectron } from '#electron/launch/run-electron.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const never = new Promise<undefined>(() => {})

/** A program in Electron's place. */
function program(script: string): { readonly path: string; readonly folder: string } {
  const folder = temporaryDirectory()
  const path = join(folder, 'electron')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return { path, folder }
}

test('the shell is given the project, the data directory and the demo, and its exit code is the answer', async () => {
  const { path, folder } = program('printf "%s\\n" "$@" > "$(dirname "$0")/args"')
  expect(await runElectron(path, { directory: '/数据 目录', demo: true }, never)).toBe(0)
  expect(readFileSync(join(folder, 'args'), 'utf8').trim().split('\n')).toEqual([
    projectRoot,
    '--data',
    '/数据 目录',
    '--demo',
  ])
})

test('a program that fails at once, or is none, leaves the place to a browser', async () => {
  const records = { directory: temporaryDirectory(), demo: false }
  expect(await runElectron(program('exit 127').path, records, never)).toBeUndefined()
  expect(await runElectron(join(records.directory, 'missing'), records, never)).toBeUndefined()
})

test('stopped by the person it ends, however soon, and no browser takes its place', async () => {
  const records = { directory: temporaryDirectory(), demo: false }
  expect(await runElectron(program('exec sleep 60').path, records, Promise.resolve(undefined))).toBe(130)
})

test('it is not told to be plain Node, whatever the terminal asks', async () => {
  const { path, folder } = program('env > "$(dirname "$0")/env"')
  process.env['ELECTRON_RUN_AS_NODE'] = '1'
  await runElectron(path, { directory: folder, demo: false }, never)
  delete process.env['ELECTRON_RUN_AS_NODE']
  expect(readFileSync(join(folder, 'env'), 'utf8')).not.toContain('ELECTRON_RUN_AS_NODE')
})
