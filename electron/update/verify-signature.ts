import { createPublicKey, verify } from 'node:crypto'

/** Whether the base64 text is the Ed25519 signature of the bytes by the key's other half. A key of another kind signs nothing. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, base64: string): boolean {
  try {
    const key = createPublicKey(publicKey)
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(base64.trim(), 'base64'))
  } catch {
    return false
  }
}
