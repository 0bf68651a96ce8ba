/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'ole' | 'pdf' | 'picture' | 'archive' | 'program' | 'markup' | 'text' | 'empty'

const marks: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

/** BM and MZ, which a text may begin with as well: what is meant is told by the zeros that follow, which no text has. */
const shortMarks: readonly (readonly [FileKind, string])[] = [
  ['picture', 'BM'],
  ['program', 'MZ'],
]

/** Web pages and Excel's old XML, which some systems hand out under the name of .xls. */
const markup = /^(\uFEFF)?\s*<(!doctype|html|head|meta|table|\?xml|workbook)/iu

/** Tells what a file is from its content. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const known = marks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte))
  if (known) return known[0]
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1')
  const short = shortMarks.find(([, mark]) => begin.startsWith(mark) && begin.includes('\0'))
  if (short) return short[0]
  return markup.test(begin) ? 'markup' : 'text'
}
