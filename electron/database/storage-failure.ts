import { codeOf } from '#electron/error-words.ts'

/** The code of the error thrown where the open database no longer lies under its name. */
const goneCode = 'DATABASE_GONE'

/** The file or its write-ahead log was moved or removed while open: what is written now could not be found again. */
export class DatabaseGone extends Error {
  override readonly name = 'DatabaseGone'
  readonly code = goneCode
}

/**
 * Codes of SQLite and of the file system, by how they begin, and what a clerk reads when one stops a command: what is
 * wrong with the disk rather than with the request, and what to do. The first that fits counts.
 */
const causes: readonly (readonly [code: string, sentence: string])[] = [
  ['SQLITE_FULL', '数据所在的磁盘已满。请清理磁盘,然后再做一次,不必重新启动'],
  ['ENOSPC', '数据所在的磁盘已满。请清理磁盘,然后再做一次,不必重新启动'],
  ['SQLITE_READONLY_DBMOVED', '数据库文件被移走或删除。请立即把数据文件夹放回原处,再做一次;找不回来的,请从备份恢复'],
  [goneCode, '数据库文件被移走或删除。请立即把数据文件夹放回原处,再做一次;找不回来的,请从备份恢复'],
  ['SQLITE_READONLY', '数据库文件或所在文件夹变成了只读。请恢复写入权限,然后再做一次'],
  ['EROFS', '数据库文件或所在文件夹变成了只读。请恢复写入权限,然后再做一次'],
  ['SQLITE_BUSY', '数据库正被另一个程序占用(如备份、杀毒软件)。请稍后再做一次;仍然不行的,请关闭那个程序'],
  ['SQLITE_LOCKED', '数据库正被另一个程序占用(如备份、杀毒软件)。请稍后再做一次;仍然不行的,请关闭那个程序'],
  ['SQLITE_CANTOPEN', '打不开数据库的日志文件。请检查数据文件夹是否还在、能否写入,然后再做一次'],
  ['SQLITE_CORRUPT', '数据库文件已损坏。请停止录入,关闭学城,另存数据文件夹后从最近的备份恢复'],
  ['SQLITE_NOTADB', '数据库文件已损坏。请停止录入,关闭学城,另存数据文件夹后从最近的备份恢复'],
  ['SQLITE_IOERR', '读写磁盘出错。请检查硬盘、U 盘或网络驱动器是否连接正常,然后再做一次'],
]

/** Why the storage did not take or give what was asked, as words for `not-stored`; undefined for any other error. */
export function storageCause(error: unknown): string | undefined {
  const code = codeOf(error)
  return causes.find(([beginning]) => code.startsWith(beginning))?.[1]
}
