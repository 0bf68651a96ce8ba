/** So many bytes are turned at a time; a multiple of three, so that the pieces join. */
const piece = 3 * 8192

/** Bytes as base64, as commands carry them. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += piece)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + piece))))
  return parts.join('')
}
