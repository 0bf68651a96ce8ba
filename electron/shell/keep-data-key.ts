import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import { writeFileSafely } from '#electron/documents/write-file-safely.ts'

/** Keeps the data key of the protected columns for the person signed in to this computer. */
export interface KeptKey {
  /** The key as it was kept, or undefined where none was, or the operating system does not give it back. */
  read(): Promise<Uint8Array | undefined>
  /** Keeps a key that was made or unlocked; does nothing where the operating system cannot protect it. */
  keep(dataKey: Uint8Array): Promise<void>
}

/**
 * Whether the operating system protects what it is given. Linux without a keyring falls back to a password that is
 * in Chromium's source (`basic_text`): that protects nothing, so there the 数据口令 is asked for at every start.
 */
async function isProtected(): Promise<boolean> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return false
  return safeStorage.isAsyncEncryptionAvailable()
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** The key lies encrypted by the operating system (DPAPI, Keychain, a keyring) in a file of the data directory. */
export function createKeptKey(directory: string, report: (error: unknown) => string): KeptKey {
  const path = join(directory, 'data-key.bin')

  const keep = async (dataKey: Uint8Array): Promise<void> => {
    try {
      if (!(await isProtected())) return rmSync(path, { force: true })
      await writeFileSafely(path, await safeStorage.encryptStringAsync(Buffer.from(dataKey).toString('base64')))
    } catch (error) {
      // Without it the 数据口令 is asked for at the next start; nothing is lost.
      report(error)
    }
  }

  return {
    keep,
    async read() {
      const kept = readBytes(path)
      if (kept === undefined) return undefined
      try {
        if (!(await isProtected())) return undefined
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(kept)
        const dataKey = new Uint8Array(Buffer.from(result, 'base64'))
        if (shouldReEncrypt) await keep(dataKey)
        return dataKey
      } catch (error) {
        // Another person's file, another computer, or a keyring that was reset: the 数据口令 opens it all the same.
        report(error)
        return undefined
      }
    },
  }
}
