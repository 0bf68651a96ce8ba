import { statSync } from 'node:fs'
import { codeOf } from '#electron/error-words.ts'
import { DatabaseGone } from './storage-failure.ts'

/** Which file lies under a path: its number in the file system, or undefined where there is none. */
function fileAt(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev} ${ino}`
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}

/**
 * Remembers which files an open database consists of, and answers a check that throws `DatabaseGone` once they no
 * longer lie under their names. Linux lets a file be removed while it is open; what was written to it then would be
 * acknowledged and lost. Put back, they are as good as before.
 */
export function watchPlace(path: string): () => void {
  if (path === ':memory:') return () => undefined
  const parts = [path, `${path}-wal`].map((part) => [part, fileAt(part)] as const)
  return () => {
    for (const [part, file] of parts)
      if (fileAt(part) !== file) throw new DatabaseGone(`${part} is no longer the file that was opened`)
  }
}
