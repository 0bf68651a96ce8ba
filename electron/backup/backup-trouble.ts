import { DatabaseRefused } from '#electron/database/database-refused.ts'
import { codeOf } from '#electron/error-words.ts'
import { refuse, type Outcome, type ProblemCode } from '#shared/command/outcome.ts'

/** A backup that cannot be made or used, with what the clerk is told. */
export class BackupTrouble extends Error {
  override readonly name = 'BackupTrouble'
  readonly code: ProblemCode
  readonly detail: string

  constructor(code: ProblemCode, detail: string) {
    super(`${code} ${detail}`)
    this.code = code
    this.detail = detail
  }
}

/** What the system's and SQLite's codes mean for somebody who looks after a stick or a shared folder. */
const meanings: readonly (readonly [code: string, words: string])[] = [
  ['ENOSPC', '磁盘已满'],
  ['EDQUOT', '超出磁盘配额'],
  ['SQLITE_FULL', '磁盘已满'],
  ['EROFS', '磁盘只读'],
  ['SQLITE_READONLY', '磁盘只读'],
  ['EACCES', '没有读写权限'],
  ['EPERM', '没有读写权限'],
  ['ENOENT', '文件夹不存在,U 盘或共享文件夹可能没有接上'],
  ['ENOTDIR', '文件夹不存在,U 盘或共享文件夹可能没有接上'],
  ['EISDIR', '这里应为文件,却是文件夹'],
  ['ENODEV', '设备已断开'],
  ['ENXIO', '设备已断开'],
  ['ESTALE', '共享文件夹已断开'],
  ['ETIMEDOUT', '共享文件夹没有回应'],
  ['EIO', '设备已断开或读写出错'],
  ['SQLITE_IOERR', '设备已断开或读写出错'],
  ['SQLITE_CANTOPEN', '文件打不开'],
  ['SQLITE_BUSY', '数据库正被另一个程序占用'],
  ['SQLITE_CORRUPT', '数据库文件已损坏'],
  ['SQLITE_NOTADB', '文件已损坏或不是数据库'],
  ['EBUSY', '文件正被其他程序打开'],
  ['ENAMETOOLONG', '文件名过长'],
]

/** What went wrong with a disk, in words; undefined where the disk is not to blame. */
export const wordDisk = (error: unknown): string | undefined =>
  meanings.find(([beginning]) => codeOf(error).startsWith(beginning))?.[1]

const inside: Readonly<Partial<Record<DatabaseRefused['reason'], string>>> = {
  empty: '文件是空的',
  foreign: '不是学城的数据库',
  damaged: '文件已损坏或不完整',
  newer: '由更新版本的学城备份,请先升级本机程序',
}

/**
 * The refusal for what went wrong around a file: named where it is the disk or the backup itself; any other error is
 * thrown on.
 */
export function refuseTrouble(error: unknown, code: ProblemCode, where: string): Outcome<never> {
  if (error instanceof BackupTrouble) return refuse(error.code, error.detail)
  if (error instanceof DatabaseRefused) return refuse(code, `${inside[error.reason] ?? error.message}:${where}`)
  const words = wordDisk(error)
  if (words === undefined) throw error
  return refuse(code, `${words}:${where}`)
}
