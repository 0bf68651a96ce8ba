import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createKeptKey } from '#electron/shell/keep-data-key.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const key = new Uint8Array(32).map((_, place) => place * 7)

/** A desktop whose encryption is a turned text; a test says which keyring it has and whether its key was renewed. */
const desktop = vi.hoisted(() => ({ keyring: 'gnome_libsecret', renewed: false, available: true }))

vi.mock('electron', () => ({
  safeStorage: {
    isAsyncEncryptionAvailable: () => Promise.resolve(desktop.available),
    getSelectedStorageBackend: () => desktop.keyring,
    encryptStringAsync: (text: string) =>
      Promise.resolve(Buffer.from(`${desktop.renewed ? 'new' : 'old'}:${Array.from(text).toReversed().join('')}`)),
    decryptStringAsync: (bytes: Buffer) => {
      const [which, text] = bytes.toString().split(':')
      if (text === undefined) return Promise.reject(new Error('another computer'))
      return Promise.resolve({
        result: Array.from(text).toReversed().join(''),
        shouldReEncrypt: desktop.renewed && which === 'old',
      })
    },
  },
}))

function keptIn(folder = temporaryDirectory()) {
  const reported: unknown[] = []
  const path = join(folder, 'data-key.bin')
  return { ...createKeptKey(folder, (error) => String(reported.push(error))), path, reported }
}

test('a key is given back as it was kept, and the file does not hold it in clear', async () => {
  const kept = keptIn()
  expect(await kept.read()).toBeUndefined()
  await kept.keep(key)
  expect(await kept.read()).toEqual(key)
  expect(readFileSync(kept.path).includes(Buffer.from(key).toString('base64'))).toBe(false)
})

test('where Linux has no keyring, or the system cannot encrypt, no key is kept, and one from before is taken away', async () => {
  for (const without of [{ keyring: 'basic_text' }, { keyring: 'unknown' }, { available: false }]) {
    const kept = keptIn()
    await kept.keep(key)
    expect(existsSync(kept.path)).toBe(true)
    Object.assign(desktop, without)
    expect(await kept.read()).toBeUndefined()
    await kept.keep(key)
    Object.assign(desktop, { keyring: 'gnome_libsecret', available: true })
    expect(existsSync(kept.path)).toBe(false)
  }
})

test('where the system has renewed its own key, the kept one is encrypted anew', async () => {
  const kept = keptIn()
  await kept.keep(key)
  desktop.renewed = true
  expect(await kept.read()).toEqual(key)
  expect(readFileSync(kept.path, 'utf8').startsWith('new:')).toBe(true)
  desktop.renewed = false
})

test('a file of another computer is no key and no obstacle, and the log has no key in it', async () => {
  const kept = keptIn()
  writeFileSync(kept.path, 'nonsense')
  expect(await kept.read()).toBeUndefined()
  expect(String(kept.reported)).toBe('Error: another computer')
})
