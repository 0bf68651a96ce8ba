import { createHash } from 'node:crypto'
import type { Disk } from './disk.ts'

/** What went through, by length and hash. */
export interface Passed {
  readonly bytes: number
  readonly sha256: string
}

/** Reads to the end and answers what went by. */
export async function measure(source: AsyncIterable<Uint8Array>, each?: (bytes: number) => void): Promise<Passed> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of source) {
    hash.update(piece)
    bytes += piece.length
    each?.(bytes)
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Writes a stream to a file and settles when it is on the disk itself; answers what was written. */
export async function writeThrough(disk: Disk, path: string, source: AsyncIterable<Uint8Array>): Promise<Passed> {
  const file = await disk.create(path)
  const written = async function* () {
    for await (const piece of source) {
      await file.write(piece)
      yield piece
    }
  }
  try {
    const passed = await measure(written())
    await file.sync()
    return passed
  } finally {
    await file.close()
  }
}

/** A stream that tells how many bytes have gone through it. */
export async function* watched(
  source: AsyncIterable<Uint8Array>,
  tell: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of source) {
    bytes += piece.length
    tell(bytes)
    yield piece
  }
}
