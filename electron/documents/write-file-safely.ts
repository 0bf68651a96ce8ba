import { open, readFile, rename, rm } from 'node:fs/promises'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'

/** Why the system refuses a file, in words for the person who chose it. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘空间不足',
  EBUSY: '文件正被其他程序打开',
  ENOENT: '文件夹不存在',
  ENOTDIR: '文件夹不存在',
  EISDIR: '同名文件夹已存在',
  ENAMETOOLONG: '文件名过长',
}

/**
 * Writes a whole file or leaves what was there: a temporary file beside it, forced to disk, renamed over it, then
 * read back and compared. A stick pulled out halfway leaves the old file.
 * Answers the path, or `file-not-writable` with the path and the reason.
 */
export async function writeFileSafely(path: string, content: Uint8Array): Promise<Outcome<string>> {
  const beside = `${path}.${process.pid}.tmp`
  try {
    await writeThrough(beside, content)
    await rename(beside, path)
    const written = await readFile(path)
    if (!written.equals(content)) return refuse('file-not-writable', `${path}（写入后核对不一致）`)
    return done(path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons[code]
    if (reason === undefined) throw error
    return refuse('file-not-writable', `${path}（${reason}）`)
  }
}

async function writeThrough(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
