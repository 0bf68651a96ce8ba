import { refuse, type Outcome } from '#shared/command/outcome.ts'

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

/** The refusal for a file or folder the system would not write; an error that is not the system's is thrown on. */
export function refusePath(path: string, error: unknown): Outcome<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code]
  if (reason === undefined) throw error
  return refuse('file-not-writable', `${path}（${reason}）`)
}
