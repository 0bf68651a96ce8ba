import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { refuse } from '#shared/command/outcome.ts'
import type { Backend } from './backend.ts'
import type { DatabaseRefused } from './database/database-refused.ts'

/** The file id under which a refused database offers a copy of itself. */
export const refusedCopyId = 'refused-database'

/** Stands in for a database that must not be opened: says why, and hands out a copy of the untouched file. */
export const refusedBackend = (refusal: DatabaseRefused): Backend => ({
  send: () => Promise.resolve(refuse('database-refused', refusal.message)),
  readFile: (_session, fileId) =>
    Promise.resolve(
      fileId === refusedCopyId
        ? { name: `副本-${basename(refusal.path)}`, bytes: new Uint8Array(readFileSync(refusal.path)) }
        : undefined,
    ),
  close: () => Promise.resolve(),
})
