import type { Database } from 'better-sqlite3'
import type { KeyWrap } from '#electron/vault/key-wrap.ts'

/** The wrapped key as it is stored, with what tells whether an unwrapped key is this database's own. */
export interface StoredWrap extends KeyWrap {
  readonly keyCheck: string
}

/**
 * Where the wrapped data key lies: beside the records, so that a copy of the file can be opened elsewhere. Kept out of
 * the operation log, which would hold every earlier passphrase's wrap too, and with them its key.
 */
export interface KeyWraps {
  read(): StoredWrap | undefined
  put(wrap: StoredWrap, at: string): void
}

export function createKeyWraps(file: Database): KeyWraps {
  const select = file.prepare('SELECT n, r, p, salt, sealed, key_check AS keyCheck FROM main.key_wrap')
  const replace = file.prepare(
    'INSERT OR REPLACE INTO main.key_wrap (id, n, r, p, salt, sealed, key_check, wrapped_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?)',
  )
  return {
    read: () => select.get() as StoredWrap | undefined,
    put: ({ n, r, p, salt, sealed, keyCheck }, at) => void replace.run(n, r, p, salt, sealed, keyCheck, at),
  }
}
