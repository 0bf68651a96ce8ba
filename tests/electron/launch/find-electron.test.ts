import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { downloadElectron } from '#electron/launch/download-electron.ts'
import { electronProgram, isReachable } from '#electron/launch/find-electron.ts'

/** electron's package folder, with an installer of our own. */
function samplePackage(installer: string) {
  const folder = mkdtempSync(join(tmpdir(), 'electron package '))
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}')
  writeFileSync(join(folder, 'install.js'), installer)
  return folder
}

const unpack = (version: string) => `
const fs = require('node:fs')
fs.mkdirSync(__dirname + '/dist')
fs.writeFileSync(__dirname + '/dist/version', '${version}')
fs.writeFileSync(__dirname + '/dist/electron', '')
fs.writeFileSync(__dirname + '/path.txt', 'electron')
`

test('Electron counts only when it is complete and of the right version', async () => {
  const right = samplePackage(unpack('v45.4.1'))
  expect(electronProgram(right)).toBeUndefined()
  await downloadElectron(right, { stall: 10, total: 20 })
  expect(electronProgram(right)).toBe(join(right, 'dist', 'electron'))

  const older = samplePackage(unpack('44.0.0'))
  await downloadElectron(older, { stall: 10, total: 20 })
  expect(electronProgram(older)).toBeUndefined()
})

test('a download that stands still is given up, one that grows is not', async () => {
  const began = performance.now()
  await downloadElectron(samplePackage('setInterval(() => {}, 1000)'), { stall: 1, total: 60 })
  expect(performance.now() - began).toBeLessThan(10_000)

  const slow = `
    const fs = require('node:fs')
    let steps = 0
    const step = setInterval(() => {
      fs.appendFileSync(process.env.TMPDIR + '/part', 'x')
      if (++steps === 15) { clearInterval(step); fs.writeFileSync(__dirname + '/finished', '') }
    }, 200)`
  const folder = samplePackage(slow)
  await downloadElectron(folder, { stall: 2, total: 60 })
  expect(existsSync(join(folder, 'finished'))).toBe(true)
})

test('a download that takes too long in all is given up', async () => {
  const growing = `setInterval(() => require('node:fs').appendFileSync(process.env.TMPDIR + '/part', 'x'), 100)`
  const began = performance.now()
  await downloadElectron(samplePackage(growing), { stall: 10, total: 1 })
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('a closed port is known at once', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const source = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  expect(await isReachable(source)).toBe(true)
  await new Promise((closed) => server.close(closed))
  expect(await isReachable(source)).toBe(false)
})
