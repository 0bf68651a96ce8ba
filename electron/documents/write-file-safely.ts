import { open, readFile, rename, rm } from 'node:fs/promises'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { refusePath } from './refuse-path.ts'

/**
 * Writes a whole file or leaves what was there: a temporary file beside it, forced to disk, renamed over it, then
 * read back and compared. A stick pulled out halfway leaves the old file.
 * Answers the path, or `file-not-writable` with the path and the reason.
 */
export async function writeFileSafely(path: string, content: Uint8Array): Promise<Outcome<string>> {
  const beside = `${path}.${process.pid}.tmp`
  try {
    await writeThrough(beside, content)
    await rename(beside, path)
    const written = await readFile(path)
    if (!written.equals(content)) return refuse('file-not-writable', `${path}（写入后核对不一致）`)
    return done(path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    return refusePath(path, error)
  }
}

async function writeThrough(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
