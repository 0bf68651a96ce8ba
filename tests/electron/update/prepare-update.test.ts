import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareUpdate } from '#electron/update/prepare-update.ts'
import type { System } from '#electron/update/read-release.ts'
import { newKeys, sampleFolder } from '#tests/support/update-folder.ts'

type Sample = ReturnType<typeof sampleFolder>

const windows: System = { platform: 'win32', arch: 'x64' }

const prepare = ({ folder, publicKey, temporaryFolder }: Sample, running = '1.1.9', system = windows) =>
  prepareUpdate(folder, running, publicKey, { system, temporaryFolder })

/** Expects a refusal with these words, and that no copy is left behind. */
async function expectRefused(sample: Sample, words: RegExp): Promise<void> {
  const answer = await prepare(sample)
  expect(answer).toEqual({ state: 'refused', message: expect.stringMatching(words) })
  expect(readdirSync(sample.temporaryFolder)).toEqual([])
}

test('a newer release is copied into a folder of our own, byte for byte', async () => {
  const sample = sampleFolder()
  const answer = await prepare(sample)
  expect(answer).toMatchObject({ state: 'ready', version: '1.2.0' })
  const path = answer.state === 'ready' ? answer.installerPath : ''
  expect(path.startsWith(sample.temporaryFolder)).toBe(true)
  expect(readFileSync(path)).toEqual(sample.installer)
})

test('each Linux takes the release file and the package of its processor', async () => {
  for (const [arch, list] of [
    ['x64', 'latest-linux.yml'],
    ['arm64', 'latest-linux-arm64.yml'],
  ] as const) {
    const sample = sampleFolder({ list, url: `xuecheng_1.2.0_${arch}.deb` })
    expect(await prepare(sample, '1.0.0', { platform: 'linux', arch })).toMatchObject({ state: 'ready' })
  }
  const sample = sampleFolder()
  expect(await prepare(sample, '1.0.0', { platform: 'darwin', arch: 'arm64' })).toMatchObject({ state: 'refused' })
})

test('the version that is running, and an older one, are no update', async () => {
  for (const version of ['1.1.9', '1.1.8', '0.9.99']) {
    expect(await prepare(sampleFolder({ version }))).toEqual({ state: 'current', version: '1.1.9' })
  }
})

test('a release file that was changed after signing is refused before it is read', async () => {
  const sample = sampleFolder()
  const text = readFileSync(join(sample.folder, sample.list), 'utf8')
  sample.write(sample.list, text.replace('1.2.0', '1.3.0'))
  await expectRefused(sample, /签名不对/u)
  sample.write(sample.list, '{ not: [yaml')
  await expectRefused(sample, /签名不对/u)
})

test('a release signed with another key is refused', async () => {
  const sample = sampleFolder()
  sample.publish(sample.release, newKeys().privateKey)
  await expectRefused(sample, /签名不对/u)
})

test('a key of another kind signs nothing, even where the two halves belong together', async () => {
  const sample = sampleFolder()
  for (const kind of ['ed448', 'rsa'] as const) {
    const options = { modulusLength: 2048, publicExponent: 65_537 }
    const { privateKey, publicKey } = kind === 'rsa' ? generateKeyPairSync(kind, options) : generateKeyPairSync(kind)
    sample.publish(sample.release, privateKey)
    const pem = String(publicKey.export({ type: 'spki', format: 'pem' }))
    await expectRefused({ ...sample, publicKey: pem }, /签名不对/u)
  }
})

test.each(['CON.exe', 'nul.exe', 'COM1.exe', 'Aux.deb.exe'])(
  '%s is a device of Windows and no installer',
  async (url) => {
    await expectRefused(sampleFolder({ url }), /不合规定/u)
  },
)

test('a signature that is missing, empty or not one is refused', async () => {
  const sample = sampleFolder()
  for (const signature of ['', 'AAAA', '不是签名']) {
    sample.write(`${sample.list}.sig`, signature)
    await expectRefused(sample, /签名不对/u)
  }
  rmSync(join(sample.folder, `${sample.list}.sig`))
  await expectRefused(sample, /缺少 .*latest\.yml\.sig/u)
})

test('a build without a public key takes no update, whatever is offered', async () => {
  const { folder, temporaryFolder } = sampleFolder()
  const answer = await prepareUpdate(folder, '1.0.0', undefined, { system: windows, temporaryFolder })
  expect(answer).toEqual({ state: 'refused', message: expect.stringMatching(/没有附带更新公钥/u) })
})

test.each(['1.3.0-beta.1', '1.3.0+build', '1.3', '01.3.0', '最新', 13])(
  'a release %s, which is no finished version, is refused although signed',
  async (version) => {
    const sample = sampleFolder()
    sample.publish({ ...sample.release, version })
    await expectRefused(sample, /内容不对,或者是试用版本/u)
  },
)

test.each([
  '../xuecheng-setup.exe',
  '..\\xuecheng-setup.exe',
  'sub/xuecheng-setup.exe',
  '/tmp/xuecheng-setup.exe',
  'C:xuecheng-setup.exe',
  'C:\\xuecheng-setup.exe',
  '\\\\other\\share\\xuecheng-setup.exe',
  'https://other.example/xuecheng-setup.exe',
  'a..exe',
  '.exe',
  'setup.exe:stream.exe',
  '--help.exe',
])('the file name %s is refused although signed', async (url) => {
  await expectRefused(sampleFolder({ url }), /文件名“.*”不合规定/u)
})

test('a signed release without an installer for this system, or with two, is refused', async () => {
  const sample = sampleFolder()
  const [file] = sample.release.files
  for (const files of [[], [{ ...file, url: 'xuecheng.zip' }], [file, { ...file, url: 'other.exe' }]]) {
    sample.publish({ ...sample.release, files })
    await expectRefused(sample, /恰有一个 \.exe/u)
  }
  sample.publish('- not a release')
  await expectRefused(sample, /内容不对/u)
})

test('an installer that was changed, though of the same length, is refused and its copy removed', async () => {
  const sample = sampleFolder()
  const changed = Buffer.from(sample.installer)
  changed[7] = 0
  sample.write('xuecheng-setup.exe', changed)
  await expectRefused(sample, /与更新清单不符/u)
})

test('an installer copied to the share by half is refused with both lengths', async () => {
  const sample = sampleFolder()
  sample.write('xuecheng-setup.exe', sample.installer.subarray(0, 5000))
  await expectRefused(sample, /不完整\(应为 12000 字节,现为 5000 字节\)/u)
})

test('an installer that is missing is refused by name', async () => {
  const sample = sampleFolder()
  rmSync(join(sample.folder, 'xuecheng-setup.exe'))
  await expectRefused(sample, /缺少安装文件 .*xuecheng-setup\.exe/u)
})

test('a share that is not there, a file in its place, and a share without a release are refused by name', async () => {
  const sample = sampleFolder()
  const elsewhere = { ...sample, folder: join(sample.folder, '没有') }
  await expectRefused(elsewhere, /打不开更新文件夹 .*没有/u)
  await expectRefused({ ...sample, folder: join(sample.folder, sample.list) }, /打不开更新文件夹/u)
  rmSync(join(sample.folder, sample.list))
  await expectRefused(sample, /缺少 .*latest\.yml/u)
})

test('something large in place of a release file is not read', async () => {
  const sample = sampleFolder()
  sample.write(sample.list, Buffer.alloc(1024 * 1024))
  await expectRefused(sample, /过大/u)
})

test('what happens on the share after the check does not reach the copy', async () => {
  const sample = sampleFolder()
  const answer = await prepare(sample)
  sample.write('xuecheng-setup.exe', 'another program')
  expect(readFileSync(answer.state === 'ready' ? answer.installerPath : '')).toEqual(sample.installer)
})

test('the copy an earlier update left is cleared away, and nothing else', async () => {
  const sample = sampleFolder()
  writeFileSync(join(sample.temporaryFolder, '别的文件'), '')
  await prepare(sample)
  await prepare(sample)
  expect(readdirSync(sample.temporaryFolder).toSorted()).toEqual([
    expect.stringMatching(/^xuecheng-update-/u),
    '别的文件',
  ])
})
