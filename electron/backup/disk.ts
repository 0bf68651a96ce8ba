import { constants, createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { codeOf } from '#electron/error-words.ts'

/** A file being written. */
export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>
  /** Settles when the bytes are on the disk itself. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** All that backups ask of a file system, so that a test can take the stick out at any of it. Errors carry the system's code. */
export interface Disk {
  /** Makes a folder where it is missing; never those above it, or the place of a missing stick would be filled. */
  makeFolder(path: string): Promise<void>
  /** Names in a folder. */
  list(folder: string): Promise<readonly string[]>
  /** Bytes; undefined where there is no such file. */
  sizeOf(path: string): Promise<number | undefined>
  readText(path: string): Promise<string>
  /** The bytes of a file from a place on, in pieces. */
  read(path: string, from?: number): AsyncIterable<Uint8Array>
  /** Begins a file anew. */
  create(path: string): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  /** Gives a file a second name, or copies it where the file system has no second names. */
  keepAs(path: string, name: string): Promise<void>
  remove(path: string): Promise<void>
  /** Settles when new names in a folder are on the disk itself. */
  syncFolder(folder: string): Promise<void>
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const status = await stat(path)
    return status.isFile() ? status.size : undefined
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

async function syncThrough(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function keepAs(path: string, name: string): Promise<void> {
  try {
    await link(path, name)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    await copyFile(path, name, constants.COPYFILE_EXCL)
    await syncThrough(name, 'r+')
  }
}

/** The disks of this computer. */
export const realDisk: Disk = {
  makeFolder,
  list: (folder) => readdir(folder),
  sizeOf,
  readText: (path) => readFile(path, 'utf8'),
  read: (path, from = 0) => createReadStream(path, { start: from, highWaterMark: 1024 * 1024 }),
  create: async (path) => {
    const handle = await open(path, 'w')
    return {
      write: (bytes) => handle.writeFile(bytes),
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  rename,
  keepAs,
  remove: (path) => rm(path, { force: true }),
  syncFolder: async (folder) => {
    // Windows does not open folders; NTFS keeps names in a journal of its own.
    if (process.platform !== 'win32') await syncThrough(folder, 'r')
  },
}
