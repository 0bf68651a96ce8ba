import { inflateRawSync } from 'node:zlib'

/** One file inside a workbook. */
interface Entry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly offset: number
}

/** Why an archive is not opened, in words that follow “没有载入这个文件:”. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused'
}

const megabyte = 1024 * 1024

/** Unpacked, a workbook of 100,000 rows by 20 columns takes some 80 MB. */
const mostUnpacked = 300 * megabyte
const mostEntries = 5000

const endMark = 0x06054b50
const entryMark = 0x02014b50

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at
  throw new ArchiveRefused('文件不完整,可能没有传完')
}

function readEntries(bytes: Buffer): Entry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new ArchiveRefused('文件已损坏')
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new ArchiveRefused('文件设有打开密码,请去掉密码后另存')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** Unpacks one file as far as it may go; sizes an archive states of itself are not believed. */
function unpack(bytes: Buffer, { method, packed, offset }: Entry, most: number): Buffer {
  const begin = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const content = bytes.subarray(begin, begin + packed)
  if (method === 0) return content
  if (method !== 8) throw new ArchiveRefused('文件的压缩方式不常见,请在 Excel 或 WPS 中另存为 xlsx')
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ArchiveRefused(isTooLong ? '展开后超过 300 MB,疑似压缩炸弹' : '文件已损坏')
  }
}

/**
 * Looks into a zip without trusting it: answers the names of its files and a reader of single ones. Throws
 * `ArchiveRefused` where it is broken, locked by a password, or would unpack to more than 300 MB.
 */
export function inspectArchive(content: Uint8Array) {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  try {
    const entries = readEntries(bytes)
    if (entries.length > mostEntries) throw new ArchiveRefused(`内含 ${entries.length} 个文件,疑似压缩炸弹`)
    let left = mostUnpacked
    for (const entry of entries) {
      const { length } = unpack(bytes, entry, left)
      if (length !== entry.unpacked) throw new ArchiveRefused('文件已损坏')
      left -= length
    }
    return {
      names: entries.map(({ name }) => name),
      read: (name: string): string | undefined => {
        const entry = entries.find((one) => one.name === name)
        return entry && unpack(bytes, entry, mostUnpacked).toString('utf8')
      },
    }
  } catch (error) {
    throw error instanceof RangeError ? new ArchiveRefused('文件已损坏') : error
  }
}
