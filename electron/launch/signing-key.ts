import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The private half of the pair whose public half is shipped with the program. */
export type SigningKey = KeyObject

type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: string }

const pemOf = (key: KeyObject): string => String(key.export({ type: 'spki', format: 'pem' }))

/**
 * Makes an Ed25519 pair: the private key where the person said, readable by them alone, the public key where the build
 * takes it from. Neither file is ever written over: whoever loses a private key can no longer update what is installed.
 */
export function makeSigningKey(privateFile: string, publicFile: string): Answer<object> {
  const taken = [privateFile, publicFile].find((file) => existsSync(file))
  if (taken !== undefined) return { ok: false, why: `${taken} 已经存在,没有改动。更换密钥前请先移走旧文件。` }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  mkdirSync(dirname(publicFile), { recursive: true })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(privateFile, pem, { mode: 0o600, flag: 'wx' })
  writeFileSync(publicFile, pemOf(publicKey), { flag: 'wx' })
  return { ok: true }
}

/** The private key in a file, if it is the one the shipped public key belongs to; else a Chinese sentence. */
export function readSigningKey(privateFile: string, publicFile: string): Answer<{ readonly key: SigningKey }> {
  try {
    const key = createPrivateKey(readFileSync(privateFile))
    if (key.asymmetricKeyType !== 'ed25519') return { ok: false, why: `${privateFile} 不是 Ed25519 私钥。` }
    if (!existsSync(publicFile)) return { ok: false, why: `缺少公钥 ${publicFile}。请放入与私钥成对的公钥后重试。` }
    const shipped = createPublicKey(readFileSync(publicFile))
    if (pemOf(shipped) !== pemOf(createPublicKey(key))) {
      return { ok: false, why: `私钥 ${privateFile} 与公钥 ${publicFile} 不是一对,签出的更新会被拒绝。` }
    }
    return { ok: true, key }
  } catch (error) {
    return { ok: false, why: `读不出签名密钥(${privateFile} 或 ${publicFile}):${String(error)}` }
  }
}

/** Puts beside each release file of a folder its signature: Ed25519 over its bytes, in base64. */
export function signReleases(folder: string, names: readonly string[], key: SigningKey): void {
  for (const name of names) {
    const signature = sign(null, readFileSync(join(folder, name)), key)
    writeFileSync(join(folder, `${name}.sig`), `${signature.toString('base64')}\n`)
  }
}
