import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import type { Configuration } from 'electron-builder'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { dataDirectory } from '#electron/data-directory.ts'
import { inProject } from '#electron/launch/project.ts'

const readSettings = () => load(readFileSync(inProject('electron-builder.yml'), 'utf8')) as Configuration

const validate = (settings: Configuration) => validateConfiguration(settings, new DebugLogger(false))

test('the settings are as electron-builder knows them', async () => {
  await expect(validate(readSettings())).resolves.toBeUndefined()
})

test('a misspelt key is refused, at the top and within a part', async () => {
  const settings = readSettings()
  for (const misspelt of [
    { electronFusses: {} },
    { win: { ...settings.win, exutableName: 'xuecheng' } },
    { nsis: { ...settings.nsis, perMachin: false } },
  ]) {
    const [part = ''] = Object.keys(misspelt)
    await expect(validate({ ...settings, ...misspelt })).rejects.toThrow(part)
  }
})

test('patterns for files stand at the top only, where they cannot pack the whole project', () => {
  const { win, linux, deb, nsis } = readSettings()
  for (const part of [win, linux, deb, nsis]) expect(part).not.toHaveProperty('files')
})

test('the name by which Windows recognises an installed copy has not changed', () => {
  expect(readSettings()).toMatchObject({ appId: 'cn.xuecheng.desktop', executableName: 'xuecheng' })
  expect(readFileSync(inProject('electron', 'main.ts'), 'utf8')).toContain("setAppUserModelId('cn.xuecheng.desktop')")
})

/** The newest GNU C library a Linux binary names, in hundredths: 2.34 is 234. */
function newestGlibc(arch: string): number {
  const binary = readFileSync(inProject('node_modules', 'better-sqlite3', 'prebuilds', `linux-${arch}.node`), 'latin1')
  const versions = [...binary.matchAll(/GLIBC_(\d+)\.(\d+)/gu)].map(
    ([, major, minor]) => Number(major) * 100 + Number(minor),
  )
  return Math.max(...versions)
}

test('the database module needs no newer system than the Linux package asks for and the README names', () => {
  const needed = Math.max(newestGlibc('x64'), newestGlibc('arm64'))
  expect(needed).toBeGreaterThan(200)
  expect(needed).toBeLessThanOrEqual(234)
  const depends = readSettings().deb?.depends ?? []
  expect(depends).toContain('libc6 (>= 2.34)')
  expect(readFileSync(inProject('README.md'), 'utf8')).toContain('glibc 2.34')
})

test('uninstalling deletes the data directories of the program and no other, and never during an update', () => {
  const script = readFileSync(inProject('resources', 'installer', 'installer.nsh'), 'utf8')
  const deleted = [...script.matchAll(/RMDir \/r "(.*)"/gu)].map(([, folder]) => folder)
  const ours = [false, true].map((demo) => basename(dataDirectory({ demo })))
  expect(deleted).toEqual(ours.map((name) => `$APPDATA\\${name}`))
  expect(script.indexOf('${ifNot} ${isUpdated}')).toBeLessThan(script.indexOf('RMDir'))
  expect(script).toMatch(/MB_DEFBUTTON2 .*\/SD IDNO IDNO keepRecords/u)
  // Kept unless somebody says otherwise: nothing but /DELETEDATA and the answer 是 turns that round.
  const answers = [...script.matchAll(/StrCpy \$R2 "(\w+)"/gu)].map(([, answer]) => answer)
  expect(answers).toEqual(['keep', 'delete', 'delete'])
  expect(script.lastIndexOf('/DELETEDATA')).toBeGreaterThan(script.indexOf('StrCpy $R2 "keep"'))
  expect(script.slice(script.indexOf('keepRecords:'))).toMatch(/^keepRecords:\s+\$\{if\} \$R2 == "delete"\s+RMDir/u)
})

test('electron-builder calls what is added to its uninstaller by the name it has here', () => {
  const called = readFileSync(
    inProject('node_modules', 'app-builder-lib', 'templates', 'nsis', 'uninstaller.nsh'),
    'utf8',
  )
  const script = readFileSync(inProject('resources', 'installer', 'installer.nsh'), 'utf8')
  const [, macro = ''] = /!macro (\w+)/u.exec(script) ?? []
  expect(called).toContain(`!insertmacro ${macro}\n`)
})
