import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
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
}

const most = 10

const isText = (value: unknown): value is string => typeof value === 'string'

/** Keeps the list in `file`; a list that cannot be read or written is no reason to stop anybody's work. */
export function openRecentFiles(file: string): RecentFiles {
  let paths = read(file)
  const keep = async (next: readonly string[]): Promise<void> => {
    paths = next
    await writeFileSafely(file, Buffer.from(JSON.stringify(paths, null, 2))).catch(() => undefined)
  }
  return {
    list: () => paths.filter((path) => existsSync(path)).map((path) => ({ path, name: basename(path) })),
    add: (path) => keep([path, ...paths.filter((other) => other !== path)].slice(0, most)),
    clear: () => keep([]),
  }
}

function read(file: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(kept) ? kept.filter(isText).slice(0, most) : []
  } catch {
    return []
  }
}
