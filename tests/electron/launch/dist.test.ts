import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { electronZipName } from '#electron/launch/electron-zip.ts'
import {
  electronAddress,
  explainNoElectron,
  explainNoTools,
  networkReason,
} from '#electron/launch/explain-pack-failure.ts'
import { inProject } from '#electron/launch/project.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const windows = { system: 'win32', arch: 'x64' } as const

/** `npm run dist` with some options, ended before it builds anything. */
const dist = (options: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [inProject('electron', 'launch', 'dist.ts'), ...options], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })

test('a folder without the zip of Electron is refused with the name of the zip', () => {
  const run = dist(['--win', '--electron-zips', temporaryDirectory()])
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining(`没有找到 ${electronZipName(windows)}`) })
})

test("a zip that is not Electron's own is refused", () => {
  const folder = temporaryDirectory()
  writeFileSync(join(folder, electronZipName(windows)), 'another program')
  const run = dist(['--win', '--electron-zips', folder])
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining('与 Electron 官方校验值不符') })
})

test('a signing key that is not there is refused before anything is built', () => {
  const run = dist(['--linux'], { XUECHENG_SIGNING_KEY: join(temporaryDirectory(), '没有.pem') })
  expect(run).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('读不出签名密钥') })
})

test('a private key is not made inside the project, where it could be given away with it', () => {
  const file = inProject('release', 'private.pem')
  expect(dist(['--new-signing-key', file])).toMatchObject({ status: 1, stderr: expect.stringContaining('以外的地方') })
  expect(existsSync(file)).toBe(false)
})

test('a system and a processor nothing is made for are refused', () => {
  expect(dist(['--win', '--arm64'])).toMatchObject({ status: 1, stderr: expect.stringContaining('没有可以打包的系统') })
})

test('when Electron cannot be had the words name the address, the variable and the way by hand', () => {
  const mirror = { ELECTRON_MIRROR: 'https://mirror.example/electron/' }
  expect(electronAddress(windows, mirror)).toMatch(
    /^https:\/\/mirror\.example\/electron\/v[\d.]+\/electron-v[\d.]+-win32-x64\.zip$/u,
  )
  const words = explainNoElectron(windows, {}, 'ENOTFOUND')
  for (const part of [electronAddress(windows, {}), 'ELECTRON_MIRROR', '--electron-zips', 'ENOTFOUND']) {
    expect(words).toContain(part)
  }
  expect(explainNoTools({}, 'ENOTFOUND')).toContain('ELECTRON_BUILDER_BINARIES_MIRROR')
})

test('a failure is one of the network by its own code or by that of its cause, and any other failure is not', () => {
  const cause = Object.assign(new Error('getaddrinfo EAI_AGAIN github.com'), { code: 'EAI_AGAIN' })
  expect(networkReason(new TypeError('fetch failed', { cause }))).toBe('EAI_AGAIN')
  expect(networkReason(new Error('Response code 404 (Not Found)'))).toBe('Response code 404')
  expect(networkReason(new Error('Invalid configuration object'))).toBeUndefined()
})
