/** A character that GB 18030 has no code for: a handful of private-use ones that its edition of 2022 gave away. */
export class NotInGb18030 extends Error {
  readonly character: string

  constructor(character: string) {
    super(`GB 18030 has no code for U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    this.character = character
  }
}

/** Bytes of a text, and how many of its characters GBK lacks: Excel shows those as signs when it opens the file. */
interface Encoded {
  readonly bytes: Uint8Array
  readonly beyondGbk: number
}

/** Where the four-byte codes of the planes beyond the first begin, counted as the standard counts them. */
const astralPointer = 189_000

/** Four-byte codes of the first plane: up to and with this pointer. */
const lastBmpPointer = 39_419

/** The four bytes of a pointer, as one number. */
function fourBytes(pointer: number): number {
  const fourth = 0x30 + (pointer % 10)
  const third = 0x81 + (Math.floor(pointer / 10) % 126)
  const second = 0x30 + (Math.floor(pointer / 1260) % 10)
  const first = 0x81 + Math.floor(pointer / 12_600)
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0
}

const bytesOf = (code: number): number[] =>
  code > 0xffff ? [code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff] : [code >>> 8, code & 0xff]

/** Every code of the first plane, the two-byte ones (GBK) first. */
function listCodes(): number[] {
  const codes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) codes.push((lead << 8) | trail)
  for (let pointer = 0; pointer <= lastBmpPointer; pointer += 1) codes.push(fourBytes(pointer))
  return codes
}

/**
 * Character → code for the first plane, read out of the platform's own decoder, which Node has where an encoder is
 * missing. Of two codes for one character the first stands, so that the full-width space keeps its usual one.
 */
function readTable(): Uint32Array {
  const codes = listCodes()
  const newline = 10
  const texts = new TextDecoder('gb18030')
    .decode(Uint8Array.from(codes.flatMap((code) => [...bytesOf(code), newline])))
    .split('\n')
  const table = new Uint32Array(0x1_00_00)
  for (const [index, code] of codes.entries()) {
    const text = texts[index] ?? ''
    const unit = text.charCodeAt(0)
    if (text.length === 1 && unit !== 0xfffd && table[unit] === 0) table[unit] = code
  }
  table[0xfffd] = fourBytes(39_417)
  return table
}

let table: Uint32Array | undefined

/** Writes a text in GB 18030, whose two-byte part is GBK. Throws `NotInGb18030` rather than write another character. */
export function encodeGb18030(text: string): Encoded {
  const codes = (table ??= readTable())
  const bytes = new Uint8Array(text.length * 4)
  let length = 0
  let beyondGbk = 0
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0
    if (point < 0x80) {
      bytes[length++] = point
      continue
    }
    const code = point > 0xffff ? fourBytes(point - 0x1_00_00 + astralPointer) : (codes[point] ?? 0)
    if (code === 0) throw new NotInGb18030(String.fromCodePoint(point))
    if (point > 0xffff) at += 1
    if (code > 0xffff) {
      beyondGbk += 1
      bytes[length++] = code >>> 24
      bytes[length++] = (code >>> 16) & 0xff
    }
    bytes[length++] = (code >>> 8) & 0xff
    bytes[length++] = code & 0xff
  }
  return { bytes: bytes.subarray(0, length), beyondGbk }
}
