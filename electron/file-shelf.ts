import { readFileSync, rmSync } from 'node:fs'

export interface ShelvedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that is too long to be kept in memory: it lies on the disk, and goes when it is fetched or let go of. */
export interface FileOnDisk {
  readonly name: string
  readonly path: string
}

/** Holds written files until the window that asked for them has fetched them: each once, for its own session only. */
export interface FileShelf {
  /** Answers the id under which the window fetches the file. */
  put(session: string, file: ShelvedFile | FileOnDisk): string
  take(session: string, fileId: string): ShelvedFile | undefined
}

const mostFiles = 20

const letGo = (file: ShelvedFile | FileOnDisk | undefined): void => {
  if (file && 'path' in file) rmSync(file.path, { force: true })
}

function fetch(file: ShelvedFile | FileOnDisk): ShelvedFile {
  if ('bytes' in file) return file
  const bytes = readFileSync(file.path)
  letGo(file)
  return { name: file.name, bytes }
}

export function createFileShelf(newId: () => string): FileShelf {
  const files = new Map<string, { readonly session: string; readonly file: ShelvedFile | FileOnDisk }>()
  return {
    put(session, file) {
      const oldest = files.keys().next().value
      if (files.size >= mostFiles && oldest !== undefined) {
        letGo(files.get(oldest)?.file)
        files.delete(oldest)
      }
      const id = newId()
      files.set(id, { session, file })
      return id
    },
    take(session, fileId) {
      const shelved = files.get(fileId)
      if (shelved?.session !== session) return undefined
      files.delete(fileId)
      return fetch(shelved.file)
    },
  }
}
