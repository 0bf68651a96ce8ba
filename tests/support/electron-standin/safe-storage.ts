import { strict } from './strict.ts'

/** So that nobody takes a file the stand-in wrote for an encrypted one. */
const marker = 'STANDIN-NOT-ENCRYPTED:'

/** The keyring a test says this desktop has; one without any falls back to `basic_text`, as Electron does on Linux. */
const desktop = { keyring: process.env['STANDIN_KEYRING'] ?? 'gnome_libsecret' }

/** Encrypts nothing; gives back only what it wrote itself, as another computer's operating system would not. */
export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: (): string => desktop.keyring,
  encryptStringAsync: (text: string): Promise<Buffer> => Promise.resolve(Buffer.from(marker + text)),
  decryptStringAsync: (bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    const text = bytes.toString('utf8')
    return text.startsWith(marker)
      ? Promise.resolve({ result: text.slice(marker.length), shouldReEncrypt: false })
      : Promise.reject(new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.'))
  },
})
