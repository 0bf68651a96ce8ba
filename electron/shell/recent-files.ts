import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { writeFileSafely } from '#electron/documents/write-file-safely.ts'

/** The files saved last on this computer, newest first, for the menu. */
export interface RecentFiles {
  list(): readonly RecentFile[]
  add(path: string): Promise<void>
  clear(): Promise<void>
}

export interface RecentFile {
  readonly path: string
  readonly name: string
  readonly folder: string
}

const most = 10

const Paths = z.array(z.string()).transform((paths) => paths.slice(0, most))

/** Keeps the list in `file`; a list that cannot be read or written is no reason to stop anybody's work. */
export function openRecentFiles(file: string): RecentFiles {
  let paths = read(file)
  const keep = async (next: readonly string[]): Promise<void> => {
    paths = next
    await writeFileSafely(file, Buffer.from(JSON.stringify(paths, null, 2))).catch(() => undefined)
  }
  return {
    // Whether they are still there is not asked: a share that is away would hold the whole program up.
    list: () => paths.map((path) => ({ path, name: basename(path), folder: dirname(path) })),
    add: (path) => keep([path, ...paths.filter((other) => other !== path)].slice(0, most)),
    clear: () => keep([]),
  }
}

function read(file: string): readonly string[] {
  try {
    return Paths.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}
