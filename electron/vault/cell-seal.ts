import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** Where a sealed value stands. A ciphertext opens in no other cell. */
export interface CellPlace {
  readonly table: string
  readonly column: string
  readonly rowId: string
}

/** Seals, opens and indexes the values of protected cells under one data key. */
export interface CellSeal {
  seal(place: CellPlace, text: string): string
  /** Undefined where the text was not sealed in this cell under this key: moved, cut or altered. */
  open(place: CellPlace, sealed: string): string | undefined
  /** The same for the same value of the same kind wherever it stands, and for nothing else: a phone is found in every register. */
  blindIndex(kind: string, text: string): string
}

const version = 'v1:'
const nonceBytes = 12
const tagBytes = 16

export const isSealed = (stored: string): boolean => stored.startsWith(version)

/** JSON keeps the parts apart: no two places have the same bytes. */
const bytesOf = ({ table, column, rowId }: CellPlace): Buffer => Buffer.from(JSON.stringify([table, column, rowId]))

/**
 * AES-256-GCM with one subkey for each column and the cell's place as additional data. The nonce is not random: it is
 * the HMAC-SHA256, under a subkey of its own, of the place and the plaintext, cut to 96 bits. So the same value in the
 * same cell gives the same ciphertext: an import that brings nothing new changes nothing, and undo can compare.
 *
 * That is safe because GCM breaks only where one nonce meets two different plaintexts. Here that takes two different
 * inputs of the HMAC with one output: chance, like that of random nonces, about n²/2⁹⁷ for n values of a column — for
 * the 2³² of NIST SP 800-38D less than one in four thousand million, and a district has some 2¹⁷. The same construction
 * is the heart of SIV (RFC 5297, RFC 8452). What it gives away is whether one cell was ever given the same value twice.
 */
export function createCellSeal(dataKey: Uint8Array): CellSeal {
  const subkeys = new Map<string, KeyObject>()

  const subkey = (purpose: string): KeyObject => {
    const known = subkeys.get(purpose)
    if (known) return known
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, '', `xuecheng ${purpose}`, 32)))
    subkeys.set(purpose, key)
    return key
  }

  const cellKey = ({ table, column }: CellPlace): KeyObject => subkey(`cell ${table}.${column}`)

  return {
    seal(place, text) {
      const bytes = bytesOf(place)
      const digest = createHmac('sha256', subkey('nonce')).update(bytes).update('\0').update(text, 'utf8').digest()
      const nonce = digest.subarray(0, nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', cellKey(place), nonce).setAAD(bytes)
      const body = cipher.update(text, 'utf8')
      cipher.final()
      return version + Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')
    },
    open(place, sealed) {
      const whole = Buffer.from(sealed.slice(version.length), 'base64url')
      if (!isSealed(sealed) || whole.length < nonceBytes + tagBytes) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', cellKey(place), whole.subarray(0, nonceBytes))
        decipher.setAAD(bytesOf(place)).setAuthTag(whole.subarray(-tagBytes))
        const body = decipher.update(whole.subarray(nonceBytes, -tagBytes))
        return Buffer.concat([body, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
    blindIndex: (kind, text) =>
      createHmac('sha256', subkey(`index ${kind}`))
        .update(text, 'utf8')
        .digest('base64url'),
  }
}
