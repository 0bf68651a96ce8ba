/** Why a database file is not opened. The file stays as it is; each sentence says what to do. */
const sentences = {
  empty:
    '数据库文件是空的(0 字节),可能是上次复制中断造成的。原文件未作改动,请从备份恢复,或移走该文件后重新启动以新建。',
  foreign: '这个文件不是学城的数据库。原文件未作改动,请核对数据目录。',
  damaged: '数据库文件已损坏。原文件未作改动。请先另存副本,再从最近的备份恢复。',
  newer: '数据库由更新版本的学城创建。原文件未作改动,请升级本机程序后再打开。',
  'read-only': '数据库文件或所在文件夹只读,无法保存修改。请取消只读属性,或把数据目录换到可写的位置。',
  'disk-error': '读写数据库时磁盘出错。请检查硬盘、U 盘或网络驱动器是否连接正常,然后重新启动。原文件未作改动。',
  missing:
    '找不到数据库文件,只找到它的预写日志(文件名以 -wal 结尾),可能有尚未并入的内容。请把数据库文件放回原处,或从备份恢复;确实要新建的,请把预写日志一并移走。',
  'disk-full': '磁盘空间不足,无法打开数据库。请清理磁盘后重新启动。原文件未作改动。',
  busy: '数据库正被另一个程序占用。请关闭其他正在使用它的程序(如备份、杀毒软件)后重新启动。原文件未作改动。',
  'not-kept': '数据库需要升级,但升级前没有备份成功,所以没有升级,原文件未作改动。请排除原因后重新启动。',
} as const

export type RefusalReason = keyof typeof sentences

export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused'
  readonly reason: RefusalReason
  readonly path: string

  constructor(reason: RefusalReason, path: string, detail = '') {
    super(`${sentences[reason]}文件:${path}${detail === '' ? '' : `(${detail})`}。`)
    this.reason = reason
    this.path = path
  }
}

/** Codes of SQLite and of the file system, by how they begin, and what they mean for opening a database. */
const meanings: readonly (readonly [code: string, reason: RefusalReason])[] = [
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['EBUSY', 'busy'],
  ['EISDIR', 'foreign'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_IOERR', 'disk-error'],
  ['EIO', 'disk-error'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOENT', 'read-only'],
  ['ENOTDIR', 'read-only'],
]

/** What went wrong while opening, as the refusal a clerk can act on; any other error is passed on as it is. */
export function refusalFor(error: unknown, path: string): unknown {
  if (error instanceof DatabaseRefused || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  const reason = meanings.find(([beginning]) => code.startsWith(beginning))?.[1]
  return reason === undefined ? error : new DatabaseRefused(reason, path, error.message)
}
