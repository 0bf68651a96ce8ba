import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serializeToYaml } from 'builder-util'
import { temporaryDirectory } from './temporary-directory.ts'

/** A pair of keys as `npm run dist -- --new-signing-key` makes one. */
export function newKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })) }
}

/** An update folder with one release, signed as the build signs it, and a place for the copies. */
export function sampleFolder({ version = '1.2.0', url = 'xuecheng-setup.exe', list = 'latest.yml' } = {}) {
  const root = temporaryDirectory()
  const folder = join(root, '共享 文件夹')
  const temporaryFolder = join(root, 'copies')
  for (const path of [folder, temporaryFolder]) mkdirSync(path)
  const keys = newKeys()
  const installer = Buffer.from('安装程序'.repeat(1000))
  const sha512 = createHash('sha512').update(installer).digest('base64')
  const release = {
    version,
    files: [{ url, sha512, size: installer.length }],
    path: url,
    sha512,
    releaseDate: '2026-01-05',
  }
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  /** Puts a release file and its signature there. */
  const publish = (content: unknown, key: KeyObject = keys.privateKey) => {
    const text = Buffer.from(typeof content === 'string' ? content : serializeToYaml(content, false, true))
    write(list, text)
    write(`${list}.sig`, sign(null, text, key).toString('base64'))
  }
  publish(release)
  if (!/[/\\:]/u.test(url)) write(url, installer)
  return { folder, temporaryFolder, installer, release, list, publicKey: keys.publicKey, write, publish }
}
