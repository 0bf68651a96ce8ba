import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBackend } from '#electron/backend.ts'
import { DatabaseRefused, type RefusalReason } from '#electron/database/database-refused.ts'
import { inspectFile } from '#electron/database/inspect-file.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { createRandom } from '#electron/demo/random.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const pageSize = 4096

type Spoil = (bytes: Buffer, from: number, to: number) => void

const random = createRandom(2011)
const spoilings: readonly (readonly [what: string, spoil: Spoil])[] = [
  ['one pattern', (bytes, from, to) => bytes.fill(0xa5, from, to)],
  ['zeros', (bytes, from, to) => bytes.fill(0, from, to)],
  [
    'random bytes',
    (bytes, from, to) => {
      for (let at = from; at < to; at += 1) bytes[at] = random.below(256)
    },
  ],
]

function refusalOf(path: string): RefusalReason | undefined {
  try {
    inspectFile(path, migrations)
    return undefined
  } catch (error) {
    if (error instanceof DatabaseRefused) return error.reason
    throw error
  }
}

test.each(spoilings)(
  'whichever page of the file is overwritten with %s, it is refused as damaged',
  async (_, spoil) => {
    const dataDirectory = temporaryDirectory()
    await (await openBackend({ dataDirectory, demo: false })).close()
    const path = join(dataDirectory, 'xuecheng.sqlite')
    const whole = readFileSync(path)
    const pages = whole.length / pageSize
    expect(pages).toBeGreaterThan(100)
    const unnoticed: number[] = []
    for (let page = 0; page < pages; page += 1) {
      const bytes = Buffer.from(whole)
      spoil(bytes, page * pageSize, (page + 1) * pageSize)
      writeFileSync(path, bytes)
      if (refusalOf(path) !== 'damaged') unnoticed.push(page)
      expect(readFileSync(path).equals(bytes)).toBe(true)
    }
    expect(unnoticed).toEqual([])
    writeFileSync(path, whole)
    inspectFile(path, migrations)
  },
)
