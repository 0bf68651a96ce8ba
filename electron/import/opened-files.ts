import type { ImportReport } from '#shared/import/import-report.ts'
import type { FileReading } from './read-file.ts'

/** A file somebody has opened for import, kept until they open another or the program ends. */
export interface OpenedFile extends FileReading {
  readonly id: string
  /** What the file is called; 粘贴的内容 where it was pasted. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What became of its rows when they were last tried or imported. */
  report?: {
    readonly sheet: number
    readonly header: readonly number[]
    readonly columns: readonly (string | null)[]
    readonly refused: ImportReport['refused']
  }
}

/** Holds the file each window imports from: for its own session and the person who opened it. */
export interface OpenedFiles {
  put(session: string, accountId: string, file: Omit<OpenedFile, 'id'>): OpenedFile
  find(session: string, accountId: string, id: string): OpenedFile | undefined
}

export function createOpenedFiles(newId: () => string): OpenedFiles {
  const files = new Map<string, { readonly accountId: string; readonly file: OpenedFile }>()
  return {
    put(session, accountId, read) {
      const file = { ...read, id: newId() }
      files.set(session, { accountId, file })
      return file
    },
    find(session, accountId, id) {
      const held = files.get(session)
      return held?.accountId === accountId && held.file.id === id ? held.file : undefined
    },
  }
}
