import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { refuse } from '#shared/command/outcome.ts'
import { refusedCopyId } from '#shared/refused-copy.ts'
import type { Backend } from './backend.ts'
import type { DatabaseRefused } from './database/database-refused.ts'
import type { ShelvedFile } from './file-shelf.ts'

function copyOf(path: string): ShelvedFile | undefined {
  try {
    return { name: `副本-${basename(path)}`, bytes: new Uint8Array(readFileSync(path)) }
  } catch {
    // What cannot be read cannot be copied; every command has already said why.
    return undefined
  }
}

/** Stands in for a database that must not be opened: says why, and hands out a copy of the untouched file. */
export const refusedBackend = (refusal: DatabaseRefused): Backend => ({
  send: () => Promise.resolve(refuse('database-refused', refusal.message)),
  readFile: (_session, fileId) => Promise.resolve(fileId === refusedCopyId ? copyOf(refusal.path) : undefined),
  close: () => Promise.resolve(),
})
