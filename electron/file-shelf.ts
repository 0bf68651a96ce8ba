export interface ShelvedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Holds written files until the window that asked for them has fetched them: each once, for its own session only. */
export interface FileShelf {
  /** Answers the id under which the window fetches the file. */
  put(session: string, file: ShelvedFile): string
  take(session: string, fileId: string): ShelvedFile | undefined
}

const mostFiles = 20

export function createFileShelf(newId: () => string): FileShelf {
  const files = new Map<string, { readonly session: string; readonly file: ShelvedFile }>()
  return {
    put(session, file) {
      const oldest = files.keys().next().value
      if (files.size >= mostFiles && oldest !== undefined) files.delete(oldest)
      const id = newId()
      files.set(id, { session, file })
      return id
    },
    take(session, fileId) {
      const shelved = files.get(fileId)
      if (shelved?.session !== session) return undefined
      files.delete(fileId)
      return shelved.file
    },
  }
}
