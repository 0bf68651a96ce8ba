/** A text and the encoding it was read in, as a clerk knows it. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030'
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte)

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Reads the bytes of a text file: by its mark where it has one, else as UTF-8 where all of it is, else as GBK in its
 * wider form GB18030. Undefined where it is neither, or no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined
  if (marked !== undefined) {
    const text = decode(bytes, marked)
    return text === undefined ? undefined : { text, encoding: 'UTF-16' }
  }
  if (bytes.includes(0)) return undefined
  const plain = decode(bytes, 'utf-8')
  if (plain !== undefined) return { text: plain, encoding: 'UTF-8' }
  const chinese = decode(bytes, 'gb18030')
  return chinese === undefined ? undefined : { text: chinese, encoding: 'GB18030' }
}
