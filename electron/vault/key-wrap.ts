import { createCipheriv, createDecipheriv, randomBytes, scrypt, scryptSync, type ScryptOptions } from 'node:crypto'
import { normalisePassphrase } from '#shared/vault/passphrase.ts'

/** How costly each guess at a passphrase is: scrypt's N, r and p. */
export interface ScryptCost {
  readonly n: number
  readonly r: number
  readonly p: number
}

/** 128 MiB and about a third of a second for each guess (OWASP, Password Storage: N = 2¹⁷, r = 8, p = 1). */
export const fullCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 }

/** For a passphrase that keeps nothing secret: the demo district's is published, a test's is in the test. */
export const leastCost: ScryptCost = { n: 16, r: 8, p: 1 }

/** The data key as it lies in the database: encrypted under the passphrase, with what it takes to try one. Bytes in Base64. */
export interface KeyWrap extends ScryptCost {
  readonly salt: string
  /** Nonce, encrypted key and tag of AES-256-GCM. */
  readonly sealed: string
}

const nonceBytes = 12
const tagBytes = 16
const context = Buffer.from('xuecheng data key')

const optionsOf = ({ n, r, p }: ScryptCost): ScryptOptions => ({ N: n, r, p, maxmem: 256 * n * r })

function sealKey(dataKey: Uint8Array, wrappingKey: Uint8Array): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(context)
  return Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

function openKey(sealed: string, wrappingKey: Uint8Array): Buffer | undefined {
  const whole = Buffer.from(sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, whole.subarray(0, nonceBytes))
    decipher.setAAD(context).setAuthTag(whole.subarray(-tagBytes))
    return Buffer.concat([decipher.update(whole.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}

const stretch = (passphrase: string, salt: string, cost: ScryptCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const settle = (error: Error | null, key: Buffer): void => (error ? reject(error) : resolve(key))
    scrypt(normalisePassphrase(passphrase), Buffer.from(salt, 'base64'), 32, optionsOf(cost), settle)
  })

const newSalt = (): string => randomBytes(16).toString('base64')

export async function wrapKey(
  dataKey: Uint8Array,
  passphrase: string,
  { n, r, p }: ScryptCost = fullCost,
): Promise<KeyWrap> {
  const salt = newSalt()
  return { n, r, p, salt, sealed: sealKey(dataKey, await stretch(passphrase, salt, { n, r, p })) }
}

/** The data key, or undefined where the passphrase is another. */
export const unwrapKey = async (wrap: KeyWrap, passphrase: string): Promise<Buffer | undefined> =>
  openKey(wrap.sealed, await stretch(passphrase, wrap.salt, wrap))

const stretchNow = (passphrase: string, salt: string, cost: ScryptCost): Buffer =>
  scryptSync(normalisePassphrase(passphrase), Buffer.from(salt, 'base64'), 32, optionsOf(cost))

/** The same at once, at the least cost: while a database with a known passphrase is being opened. */
export function wrapKnown(dataKey: Uint8Array, passphrase: string): KeyWrap {
  const salt = newSalt()
  return { ...leastCost, salt, sealed: sealKey(dataKey, stretchNow(passphrase, salt, leastCost)) }
}

export const unwrapKnown = (wrap: KeyWrap, passphrase: string): Buffer | undefined =>
  openKey(wrap.sealed, stretchNow(passphrase, wrap.salt, wrap))
