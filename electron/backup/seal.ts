import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { z } from 'zod'
import { BackupTrouble } from './backup-trouble.ts'
import type { Disk } from './disk.ts'

/** How a key follows from the passphrase; bounded, so that a forged file cannot ask for all memory. */
export const KeyRecipe = z.strictObject({
  kind: z.literal('scrypt'),
  cost: z.int().min(16_384).max(1_048_576),
  blockSize: z.int().min(1).max(8),
  parallel: z.int().min(1).max(4),
  salt: z.base64().max(64),
})
export type KeyRecipe = z.infer<typeof KeyRecipe>

/** The key backups are sealed with, and how the passphrase leads to it. */
export const SealingKey = z.strictObject({ recipe: KeyRecipe, key: z.base64().length(44) })
export type SealingKey = z.infer<typeof SealingKey>

/** What stands before the sealed bytes, readable by anybody and covered by their tag. */
const Header = z.strictObject({
  recipe: KeyRecipe,
  fileSalt: z.base64().max(64),
  nonce: z.base64().length(16),
  /** Tells a wrong passphrase from a damaged file. */
  proof: z.base64().max(64),
})
type Header = z.infer<typeof Header>

const magic = Buffer.from('XCHG-SEALED-1\n', 'latin1')
const tagLength = 16
const mostHeader = 4096
const cipherName = 'aes-256-gcm'

/** The key of a passphrase by a recipe. Typed on another keyboard the same words give the same key (NFKC). */
async function deriveKey(
  passphrase: string,
  { cost, blockSize, parallel, salt }: KeyRecipe,
): Promise<SealingKey['key']> {
  const options = { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize }
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64')),
    ),
  )
}

/** A key for a new passphrase: 128 MB and about half a second for each guess. */
export async function newSealingKey(passphrase: string): Promise<SealingKey> {
  const salt = randomBytes(16).toString('base64')
  const recipe: KeyRecipe = { kind: 'scrypt', cost: 131_072, blockSize: 8, parallel: 1, salt }
  return { recipe, key: await deriveKey(passphrase, recipe) }
}

/** Each file has a key of its own, so that no two are ever sealed under the same. */
const fileKeyOf = (key: string, fileSalt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), Buffer.from(fileSalt, 'base64'), 'xuecheng backup', 32))

const proofOf = (fileKey: Buffer): Buffer => createHmac('sha256', fileKey).update('proof').digest().subarray(0, 16)

const frame = (header: Header): Buffer => {
  const text = Buffer.from(JSON.stringify(header), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([magic, length, text])
}

/** Seals bytes as they come: header, AES-256-GCM, tag. */
export async function* seal(plain: AsyncIterable<Uint8Array>, { recipe, key }: SealingKey): AsyncGenerator<Uint8Array> {
  const fileSalt = randomBytes(16).toString('base64')
  const fileKey = fileKeyOf(key, fileSalt)
  const nonce = randomBytes(12)
  const head = frame({ recipe, fileSalt, nonce: nonce.toString('base64'), proof: proofOf(fileKey).toString('base64') })
  const cipher = createCipheriv(cipherName, fileKey, nonce).setAAD(head)
  yield head
  for await (const bytes of plain) yield cipher.update(bytes)
  yield cipher.final()
  yield cipher.getAuthTag()
}

async function readStart(disk: Disk, path: string, length: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let got = 0
  for await (const bytes of disk.read(path)) {
    pieces.push(bytes)
    got += bytes.length
    if (got >= length) break
  }
  return Buffer.concat(pieces).subarray(0, length)
}

/** The header of a sealed file with its length in bytes, or undefined where the file is not sealed. */
async function readHeader(disk: Disk, path: string): Promise<{ header: Header; head: Buffer } | undefined> {
  const start = await readStart(disk, path, mostHeader)
  if (!start.subarray(0, magic.length).equals(magic)) return undefined
  const length = start.length < magic.length + 4 ? 0 : start.readUInt32BE(magic.length)
  const head = start.subarray(0, magic.length + 4 + length)
  try {
    return { header: Header.parse(JSON.parse(head.subarray(magic.length + 4).toString('utf8'))), head }
  } catch {
    throw new BackupTrouble('backup-unusable', `文件已损坏或不完整:${path}`)
  }
}

/** How the key of a sealed file follows from its passphrase, or undefined where the file is not sealed. */
export const readRecipe = async (disk: Disk, path: string): Promise<KeyRecipe | undefined> =>
  (await readHeader(disk, path))?.header.recipe

/** Something that opens sealed files: a passphrase as typed, or the key this computer seals with. */
export type Opener = { readonly passphrase: string } | SealingKey

/**
 * The bytes inside a sealed file. They may be trusted only when the last has come: throws `backup-passphrase-wrong` before the
 * first, `backup-unusable` at the end of a file that was cut or changed.
 */
export async function* unseal(disk: Disk, path: string, opener: Opener): AsyncGenerator<Uint8Array> {
  const found = await readHeader(disk, path)
  const damaged = new BackupTrouble('backup-unusable', `文件已损坏或不完整:${path}`)
  if (!found) throw damaged
  const { header, head } = found
  const key = 'key' in opener ? opener.key : await deriveKey(opener.passphrase, header.recipe)
  const fileKey = fileKeyOf(key, header.fileSalt)
  const proof = Buffer.from(header.proof, 'base64')
  if (proof.length !== 16 || !timingSafeEqual(proof, proofOf(fileKey)))
    throw new BackupTrouble('backup-passphrase-wrong', path)
  const decipher = createDecipheriv(cipherName, fileKey, Buffer.from(header.nonce, 'base64')).setAAD(head)
  let held = Buffer.alloc(0)
  for await (const bytes of disk.read(path, head.length)) {
    held = Buffer.concat([held, bytes])
    const ready = held.length - tagLength
    if (ready <= 0) continue
    yield decipher.update(held.subarray(0, ready))
    held = held.subarray(ready)
  }
  if (held.length < tagLength) throw damaged
  try {
    yield decipher.setAuthTag(held).final()
  } catch {
    throw damaged
  }
}
