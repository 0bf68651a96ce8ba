import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { NamedFile } from '#shared/shell/shell-calls.ts'

/** Files the person chose or dropped in this run, by token: the page knows the name, never the path. */
export interface NamedFiles {
  /** Refuses what is not there or is no file. */
  name(path: string): Outcome<NamedFile>
  pathOf(token: string): string | undefined
}

export function createNamedFiles(): NamedFiles {
  const paths = new Map<string, string>()
  return {
    name(path) {
      const found = path === '' ? undefined : statSync(path, { throwIfNoEntry: false })
      if (!found?.isFile()) return refuse('not-found', basename(path) || '选择的文件')
      const token = randomUUID()
      paths.set(token, path)
      return done({ token, name: basename(path), size: found.size })
    },
    pathOf: (token) => paths.get(token),
  }
}
