import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { BackupTrouble } from '#electron/backup/backup-trouble.ts'
import { realDisk } from '#electron/backup/disk.ts'
import { newSealingKey, readRecipe, seal, unseal, type Opener, type SealingKey } from '#electron/backup/seal.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const passphrase = '西城 学习办 2011'

let key: SealingKey

beforeAll(async () => {
  key = await newSealingKey(passphrase)
})

async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return Buffer.concat(pieces)
}

const inPieces = async function* (pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

async function sealed(pieces: readonly Uint8Array[]): Promise<string> {
  const path = join(temporaryDirectory(), '备份.sealed')
  writeFileSync(path, await gather(seal(inPieces(pieces), key)))
  return path
}

const open = (path: string, opener: Opener): Promise<Buffer> => gather(unseal(realDisk, path, opener))

const troubleOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof BackupTrouble ? error.code : String(error)),
  )

test('what was sealed in pieces comes back byte for byte, and stands nowhere in the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1, maxLength: 4000 }), { maxLength: 8 }), async (pieces) => {
      const path = await sealed(pieces)
      const plain = Buffer.concat(pieces)
      expect((await open(path, key)).equals(plain)).toBe(true)
      const isThere = plain.length > 16 && readFileSync(path).includes(plain.subarray(0, 16))
      expect(isThere).toBe(false)
    }),
    { numRuns: 30 },
  )
})

test('the passphrase alone opens it, typed in full-width letters too; another does not', async () => {
  const path = await sealed([Buffer.from('数据库')])
  expect((await open(path, { passphrase })).toString()).toBe('数据库')
  expect((await open(path, { passphrase: passphrase.replace('2011', '２０１１') })).toString()).toBe('数据库')
  expect(await troubleOf(open(path, { passphrase: `${passphrase}。` }))).toBe('backup-passphrase-wrong')
})

test('a file with any one byte changed, or cut anywhere, is not taken for whole', async () => {
  const path = await sealed([Buffer.from('学习型城区'.repeat(40))])
  const whole = readFileSync(path)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const changed = Buffer.from(whole)
      changed[place] = (changed[place] ?? 0) ^ change
      writeFileSync(path, changed)
      expect(await troubleOf(open(path, key))).not.toBe('opened')
      writeFileSync(path, whole.subarray(0, place))
      expect(await troubleOf(open(path, key))).toBe('backup-unusable')
    }),
  )
})

test('the same content sealed twice gives two different files, and a file tells how its key is made', async () => {
  const [one, other] = [await sealed([Buffer.from('甲')]), await sealed([Buffer.from('甲')])]
  expect(readFileSync(one).equals(readFileSync(other))).toBe(false)
  expect(await readRecipe(realDisk, one)).toEqual(key.recipe)
  writeFileSync(one, 'SQLite format 3')
  expect(await readRecipe(realDisk, one)).toBeUndefined()
})
