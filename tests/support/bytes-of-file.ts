import { existsSync, readFileSync } from 'node:fs'

/** Every byte a database keeps on disk, its write-ahead log among them. */
export const bytesOfDatabase = (path: string): Buffer =>
  Buffer.concat(
    [path, `${path}-wal`, `${path}-journal`].filter((file) => existsSync(file)).map((file) => readFileSync(file)),
  )

/** Which of these texts stand somewhere in the bytes, as SQLite stores texts. */
export const foundIn = (bytes: Buffer, texts: readonly string[]): string[] =>
  texts.filter((text) => bytes.includes(Buffer.from(text, 'utf8')))
