import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSigningKey, readSigningKey, signReleases } from '#electron/launch/signing-key.ts'
import { prepareUpdate } from '#electron/update/prepare-update.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { sampleFolder } from '#tests/support/update-folder.ts'

function sampleFiles() {
  const root = temporaryDirectory()
  return { privateFile: join(root, '私钥.pem'), publicFile: join(root, 'update', 'public-key.pem') }
}

const refusal = (words: RegExp) => ({ ok: false, why: expect.stringMatching(words) })

function madeKeys() {
  const files = sampleFiles()
  expect(makeSigningKey(files.privateFile, files.publicFile)).toEqual({ ok: true })
  return files
}

test('what the build signs with a key it made is taken by a program with the other half', async () => {
  const { privateFile, publicFile } = madeKeys()
  const read = readSigningKey(privateFile, publicFile)
  if (!read.ok) throw new Error(read.why)
  const { folder, temporaryFolder, list } = sampleFolder()
  signReleases(folder, [list], read.key)
  const surroundings = { system: { platform: 'win32', arch: 'x64' }, temporaryFolder } as const
  const answer = await prepareUpdate(folder, '1.0.0', readFileSync(publicFile, 'utf8'), surroundings)
  expect(answer).toMatchObject({ state: 'ready', version: '1.2.0' })
})

test('the private key is readable by its owner alone', () => {
  const { privateFile } = madeKeys()
  const others = process.platform === 'win32' ? 0 : statSync(privateFile).mode & 0o077
  expect(others).toBe(0)
})

test('no key is ever written over, and then none of the two files is made', () => {
  const files = madeKeys()
  const before = [files.privateFile, files.publicFile].map((file) => readFileSync(file, 'utf8'))
  for (const again of [files, { ...files, privateFile: sampleFiles().privateFile }]) {
    expect(makeSigningKey(again.privateFile, again.publicFile)).toMatchObject({ ok: false })
  }
  expect([files.privateFile, files.publicFile].map((file) => readFileSync(file, 'utf8'))).toEqual(before)
})

test('a private key whose other half is not the one shipped is refused before anything is built', () => {
  const [ours, others] = [madeKeys(), madeKeys()]
  expect(readSigningKey(ours.privateFile, others.publicFile)).toEqual(refusal(/不是一对/u))
})

test('a missing key, a missing other half, and a key of another kind are refused by name', () => {
  const { privateFile, publicFile } = madeKeys()
  const missing = sampleFiles()
  expect(readSigningKey(missing.privateFile, publicFile)).toEqual(refusal(/读不出签名密钥/u))
  expect(readSigningKey(privateFile, missing.publicFile)).toEqual(refusal(/缺少公钥/u))
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  writeFileSync(missing.privateFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  expect(readSigningKey(missing.privateFile, publicFile)).toEqual(refusal(/不是 Ed25519/u))
})
