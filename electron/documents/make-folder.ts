import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { done, type Outcome } from '#shared/command/outcome.ts'
import { refusePath } from './refuse-path.ts'

/**
 * Makes a folder and the folders above it, or answers `file-not-writable`.
 * One at a time, because Node's own `recursive` never ends where a folder exists and takes no children, as in /proc.
 */
export async function makeFolder(folder: string): Promise<Outcome<string>> {
  if (existsSync(folder)) return done(folder)
  const above = await makeFolder(dirname(folder))
  if (!above.ok) return above
  try {
    await mkdir(folder)
    return done(folder)
  } catch (error) {
    return refusePath(folder, error)
  }
}
