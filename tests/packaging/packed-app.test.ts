import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { extractAll, getRawHeader, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageFolder } from '#electron/launch/build-renderer.ts'
import type { Target } from '#electron/launch/electron-zip.ts'
import { packApp } from '#tests/support/pack-app.ts'

const targets = [
  { system: 'win32', arch: 'x64' },
  { system: 'linux', arch: 'x64' },
  { system: 'linux', arch: 'arm64' },
] as const satisfies readonly Target[]

const nameOf = ({ system, arch }: Target): string => `${system}-${arch}`

const folder = mkdtempSync(join(tmpdir(), '学城 打包 '))
const packed = new Map<string, string>()

beforeAll(async () => {
  for (const target of targets) packed.set(nameOf(target), await packApp(target, join(folder, nameOf(target))))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const appOf = (target: Target): string => packed.get(nameOf(target)) ?? ''
const asarOf = (target: Target): string => join(appOf(target), 'resources', 'app.asar')
const programOf = (target: Target): string =>
  join(appOf(target), target.system === 'win32' ? 'xuecheng.exe' : 'xuecheng')

const withSlashes = (path: string): string => path.split(sep).join('/').replace(/^\//u, '')

/** The files in an asar, without its folders; what stands beside it unpacked is listed too. */
const filesIn = (asar: string): string[] =>
  listPackage(asar, { isPack: false })
    .map(withSlashes)
    .filter((path) => !('files' in statFile(asar, path.split('/').join(sep))))
    .sort()

const filesBelow = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => withSlashes(join(entry.parentPath, entry.name).slice(root.length)))
    .sort()

const isPage = (path: string): boolean => path.startsWith('dist/renderer/')

test.each(targets)('for $system $arch exactly these files are packed beside the page', async (target) => {
  // A unit that signs its updates has put its public key there.
  const files = filesIn(asarOf(target)).filter((path) => !isPage(path) && path !== 'resources/update/public-key.pem')
  const shown = files.map((path) => path.replace(`${nameOf(target)}.node`, '<system>-<arch>.node'))
  await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot('packed-files.txt')
})

test.each(targets)('for $system $arch the page is packed whole and nothing else stands in its folder', (target) => {
  const page = filesIn(asarOf(target)).filter(isPage)
  expect(page).toEqual(filesBelow(pageFolder).map((path) => `dist/renderer/${path}`))
  expect(page.filter((path) => !/^dist\/renderer\/(assets\/[\w.-]+\.(js|css)|index\.html)$/u.test(path))).toEqual([])
})

test.each(targets)('for $system $arch only the one binary of the database module stands outside the asar', (target) => {
  expect(filesBelow(`${asarOf(target)}.unpacked`)).toEqual([
    `node_modules/better-sqlite3/prebuilds/${nameOf(target)}.node`,
  ])
})

test.each(targets)('for $system $arch the program stands with its two languages and without the sample', (target) => {
  const beside = target.system === 'win32' ? ['xuecheng.exe'] : ['resources/app-update.yml', 'xuecheng']
  expect(filesBelow(appOf(target)).filter((path) => !path.startsWith('resources/app.asar'))).toEqual([
    'LICENSE.electron.txt',
    'locales/en-US.pak',
    'locales/zh-CN.pak',
    ...beside,
  ])
})

test.each(targets)('for $system $arch every fuse stands as it should', async (target) => {
  const wire = await getCurrentFuseWire(programOf(target))
  const burnt = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number')
  const on = burnt.filter((fuse) => String.fromCharCode(Number(wire[fuse])) === '1')
  const off = burnt.filter((fuse) => String.fromCharCode(Number(wire[fuse])) === '0')
  expect(on.map((fuse) => FuseV1Options[fuse])).toEqual([
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
  ])
  expect(on.length + off.length).toBe(burnt.length)
})

test('the Windows program says whose it is, carries the icon, and knows the hash of its asar', () => {
  const [windows] = targets
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(programOf(windows))))
  const [version] = Resource.VersionInfo.fromEntries(entries)
  expect(version?.getStringValues({ lang: 1033, codepage: 1200 })).toMatchObject({
    ProductName: '学城',
    InternalName: 'xuecheng',
  })
  expect(Resource.IconGroupEntry.fromEntries(entries)[0]?.icons.length).toBe(9)
  const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  const { headerString } = getRawHeader(asarOf(windows))
  expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer()).toString())).toEqual([
    { file: 'resources\\app.asar', alg: 'SHA256', value: createHash('sha256').update(headerString).digest('hex') },
  ])
})

test('what is packed for this machine opens a database', () => {
  const own = targets.find(({ system, arch }) => system === process.platform && arch === process.arch)
  const root = join(folder, 'extracted')
  extractAll(asarOf(own ?? targets[0]), root)
  const BetterSqlite = createRequire(join(root, 'dist', 'backend.cjs'))('better-sqlite3') as new (file: string) => {
    prepare: (text: string) => { get: () => unknown }
  }
  expect(new BetterSqlite(':memory:').prepare("select '学城' as name").get()).toEqual({ name: '学城' })
})
