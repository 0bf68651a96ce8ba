import { open, type FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
import { combineCrc } from './combine-crc.ts'

const deflate = promisify(deflateRaw)

/** Settled once for the whole archive, so that the same content made at the same instant is the same bytes. */
interface Stamp {
  readonly time: number
  readonly day: number
}

interface Entry {
  readonly name: Buffer
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** A part of an archive that is written piece by piece. */
export interface ZipPart {
  /** Takes the next piece; waits while too much is still being packed. */
  write(text: string): Promise<void>
  /** Bytes taken so far, unpacked. */
  readonly size: () => number
  /** Ends the part. `head` goes into the room kept for it and must fill it to the byte. Answers the checksum of the whole. */
  finish(head?: Uint8Array): Promise<{ readonly crc: number; readonly size: number }>
}

/** Writes a zip archive to a file as its content comes: packed in pieces, of which nothing stays in memory. */
export interface ZipWriter {
  /** Begins a part, with room for a head of so many bytes that is known only when the rest is written. */
  beginPart(name: string, headLength?: number): Promise<ZipPart>
  add(name: string, text: string): Promise<void>
  /** Writes the table of parts and forces everything to the disk. */
  finish(): Promise<void>
  /** Lets the file go as it is. */
  abandon(): Promise<void>
}

/** Characters packed at a time: enough to pack well, little enough that a piece takes no time to speak of. */
const pieceLength = 256 * 1024

/** Pieces that may be on the way at once. */
const mostOnTheWay = 3

/** Packing harder makes a tenth less of it and takes twice as long. */
const level = 4

/** A piece that is not packed: a byte, and its length twice. Its content can be written over. */
const plainBlock = 5

const lastBlock = Buffer.from([3, 0])

const stampOf = (instant: string): Stamp => {
  const date = new Date(instant)
  return {
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    day: ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
  }
}

/** What local and central header have in common: version, flags (names in UTF-8), method, stamp, checksum, lengths. */
function describe(header: Buffer, at: number, { name, crc, packed, size }: Entry, { time, day }: Stamp): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(0x0800, at + 2)
  header.writeUInt16LE(8, at + 4)
  header.writeUInt16LE(time, at + 6)
  header.writeUInt16LE(day, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function localHeader(entry: Entry, stamp: Stamp): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  describe(header, 4, entry, stamp)
  return Buffer.concat([header, entry.name])
}

function centralHeader(entry: Entry, stamp: Stamp): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  describe(header, 6, entry, stamp)
  header.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([header, entry.name])
}

function endOf(entries: readonly Entry[], offset: number, length: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function plainHead(head: Uint8Array): Buffer {
  const block = Buffer.alloc(plainBlock)
  block.writeUInt16LE(head.length, 1)
  block.writeUInt16LE(~head.length & 0xffff, 3)
  return Buffer.concat([block, head])
}

/** Begins an archive in a new file; `madeAt` stands on all its parts. */
export async function createZipWriter(path: string, madeAt: string): Promise<ZipWriter> {
  const file: FileHandle = await open(path, 'wx', 0o600)
  const stamp = stampOf(madeAt)
  const entries: Entry[] = []
  let end = 0

  const append = async (bytes: Uint8Array): Promise<void> => {
    const at = end
    end += bytes.length
    await file.write(bytes, 0, bytes.length, at)
  }

  async function beginPart(partName: string, headLength = 0): Promise<ZipPart> {
    const name = Buffer.from(partName)
    const offset = end
    const headAt = offset + 30 + name.length
    await append(Buffer.alloc(30 + name.length + (headLength === 0 ? 0 : plainBlock + headLength)))
    let text = ''
    let crc = 0
    let size = 0
    let onTheWay = 0
    let written = Promise.resolve()

    /** Packed pieces stand one behind the other: each ends on a whole byte and looks back at none before it. */
    const pack = async (): Promise<void> => {
      const bytes = Buffer.from(text)
      text = ''
      crc = crc32(bytes, crc)
      size += bytes.length
      const packing = deflate(bytes, { level, finishFlush: constants.Z_SYNC_FLUSH })
      onTheWay += 1
      const before = written
      written = Promise.all([packing, before]).then(async ([packed]) => {
        await append(packed)
        onTheWay -= 1
      })
      // Whoever awaits it hears of the failure; until then nobody must be told that it was not heard.
      written.catch(() => undefined)
      if (onTheWay >= mostOnTheWay) await before
    }

    return {
      async write(piece) {
        text += piece
        if (text.length >= pieceLength) await pack()
      },
      size: () => size + text.length,
      async finish(head = new Uint8Array()) {
        if (head.length !== headLength) throw new Error(`the head of ${partName} has ${head.length} bytes`)
        await pack()
        await written
        await append(lastBlock)
        const whole = { crc: combineCrc(crc32(head), crc, size), size: size + head.length }
        const entry = { name, offset, ...whole, packed: end - headAt }
        entries.push(entry)
        const begun = [localHeader(entry, stamp), ...(headLength === 0 ? [] : [plainHead(head)])]
        const bytes = Buffer.concat(begun)
        await file.write(bytes, 0, bytes.length, offset)
        return whole
      },
    }
  }

  return {
    beginPart,
    async add(name, text) {
      const part = await beginPart(name)
      await part.write(text)
      await part.finish()
    },
    async finish() {
      const table = Buffer.concat(entries.map((entry) => centralHeader(entry, stamp)))
      const at = end
      await append(table)
      await append(endOf(entries, at, table.length))
      await file.sync()
      await file.close()
    },
    abandon: () => file.close().catch(() => undefined),
  }
}
