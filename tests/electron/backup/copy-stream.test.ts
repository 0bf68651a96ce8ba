import { expect, test } from 'vitest'
import { writeThrough } from '#electron/backup/copy-stream.ts'
import { realDisk, type Disk } from '#electron/backup/disk.ts'

/** A disk that only writes down what is asked of a file. */
function recorder(fails = false) {
  const asked: string[] = []
  const note = (what: string): Promise<void> => {
    asked.push(what)
    return fails && what === 'write' ? Promise.reject(new Error('EIO')) : Promise.resolve()
  }
  const file = { write: () => note('write'), sync: () => note('sync'), close: () => note('close') }
  const disk: Disk = { ...realDisk, create: () => Promise.resolve(file) }
  return { asked, disk }
}

const pieces = async function* (): AsyncGenerator<Uint8Array> {
  yield Buffer.from('一')
  yield Buffer.from('二')
}

test('what is written is forced to the disk before it is taken for written', async () => {
  const { asked, disk } = recorder()
  const { bytes, sha256 } = await writeThrough(disk, '某处', pieces())
  expect(asked).toEqual(['write', 'write', 'sync', 'close'])
  expect(bytes).toBe(6)
  // printf 一二 | sha256sum
  expect(sha256).toBe('f6ea676b13bda19cfc20b95ee4d5dcf6ae81d8b9348b341dc170c8e7c917f587')
})

test('a file that could not be written is closed all the same', async () => {
  const { asked, disk } = recorder(true)
  await expect(writeThrough(disk, '某处', pieces())).rejects.toThrow('EIO')
  expect(asked).toEqual(['write', 'close'])
})
