import { open, type FileHandle } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import type { CsvEncoding } from './write-csv.ts'
import type { WrittenTable } from './table-writer.ts'

/** The file that was written does not say what was to be written. */
export class CheckFailed extends Error {}

type Part = WrittenTable['parts'][number]

/** Bytes read at a time. */
const readLength = 512 * 1024

/** The bytes of a file between two places, piece by piece. */
async function* readPieces(file: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  for (let at = from; at < to; at += readLength) {
    const wanted = Math.min(readLength, to - at)
    const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, at)
    if (bytesRead < wanted) throw new CheckFailed('the file ends too early')
    yield buffer
  }
}

interface Found {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Where each part of an archive lies, by the table at its end. */
async function findParts(file: FileHandle): Promise<readonly Found[]> {
  const { size } = await file.stat()
  const end = Buffer.alloc(22)
  await file.read(end, 0, 22, size - 22)
  if (size < 22 || end.readUInt32LE(0) !== 0x06054b50) throw new CheckFailed('the archive has no end')
  const table = Buffer.alloc(end.readUInt32LE(12))
  await file.read(table, 0, table.length, end.readUInt32LE(16))
  const found: Found[] = []
  for (let at = 0; at < table.length;) {
    const nameLength = table.readUInt16LE(at + 28)
    const offset = table.readUInt32LE(at + 42)
    const name = table.toString('utf8', at + 46, at + 46 + nameLength)
    const from = offset + 30 + nameLength
    found.push({ name, from, to: from + table.readUInt32LE(at + 20) })
    at += 46 + nameLength + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32)
  }
  return found
}

const rowMark = Buffer.from('</row>')

/** Counts the rows of a sheet in pieces of its XML: a mark may lie across two of them. */
function createRowCount() {
  let tail = Buffer.alloc(0)
  let rows = 0
  return {
    add(piece: Buffer): void {
      const text = Buffer.concat([tail, piece])
      let at = text.indexOf(rowMark)
      let end = 0
      while (at >= 0) {
        rows += 1
        end = at + rowMark.length
        at = text.indexOf(rowMark, end)
      }
      tail = text.subarray(Math.max(end, text.length - rowMark.length + 1))
    },
    rows: () => rows,
  }
}

async function* inflate(pieces: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const unpacking = createInflateRaw()
  let unpacked: Buffer[] = []
  unpacking.on('data', (piece: Buffer) => unpacked.push(piece))
  const failed = new Promise<never>((_, reject) =>
    unpacking.on('error', ({ message }) => reject(new CheckFailed(message))),
  )
  failed.catch(() => undefined)
  for await (const piece of pieces) {
    await Promise.race([new Promise<void>((taken) => void unpacking.write(piece, () => taken())), failed])
    yield Buffer.concat(unpacked)
    unpacked = []
  }
  await Promise.race([new Promise<void>((ended) => void unpacking.end(() => ended())), failed])
  unpacking.destroy()
  yield Buffer.concat(unpacked)
}

function hold(part: Part, rows: number, crc: number): void {
  if (rows !== part.rows) throw new CheckFailed(`${part.name} has ${rows} rows instead of ${part.rows}`)
  if (crc !== part.crc) throw new CheckFailed(`the content of ${part.name} is not what was written`)
}

/**
 * Opens a workbook again, unpacks its sheets, counts their rows and sums their cells, and throws `CheckFailed` where they
 * are not those that were written. Gives way after every piece.
 */
export async function* checkWorkbook(path: string, { parts }: WrittenTable): AsyncGenerator<void> {
  const file = await open(path)
  try {
    const found = await findParts(file)
    for (const part of parts) {
      const place = found.find(({ name }) => name === part.name)
      if (!place) throw new CheckFailed(`${part.name} is missing`)
      const count = createRowCount()
      let crc = 0
      for await (const piece of inflate(readPieces(file, place.from, place.to))) {
        crc = crc32(piece, crc)
        count.add(piece)
        yield
      }
      hold(part, count.rows(), crc)
    }
  } finally {
    await file.close()
  }
}

/** Records of a csv text: line ends outside quotes. */
function createRecordCount() {
  let isQuoted = false
  let records = 0
  return {
    add(text: string): void {
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at)
        if (unit === 34) isQuoted = !isQuoted
        else if (unit === 10 && !isQuoted) records += 1
      }
    },
    rows: () => records,
  }
}

/** Opens a csv file again, reads it with the platform's own decoder, counts its records and sums its text. */
export async function* checkCsv(path: string, { parts }: WrittenTable, encoding: CsvEncoding): AsyncGenerator<void> {
  const [part] = parts
  if (!part) return
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const decoder = new TextDecoder(encoding)
    const count = createRecordCount()
    let crc = 0
    for await (const piece of readPieces(file, 0, size)) {
      const text = decoder.decode(piece, { stream: true })
      crc = crc32(text, crc)
      count.add(text)
      yield
    }
    hold(part, count.rows(), crc32(decoder.decode(), crc))
  } finally {
    await file.close()
  }
}
