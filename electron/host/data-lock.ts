import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join, resolve } from 'node:path'
import { codeOf } from '#electron/error-words.ts'

export type DataLock =
  | { readonly held: true; readonly release: () => void }
  /** `message` is the Chinese sentence to show. */
  | { readonly held: false; readonly message: string }

const ours = new Set<string>()

/**
 * Lets one process at a time use a data directory, whichever host it runs in.
 *
 * The lock is a file with the process's number. A lock left by a process that has ended, or from before the machine
 * was last started, is taken over.
 */
export function takeDataLock(directory: string): DataLock {
  const file = join(resolve(directory), 'xuecheng.lock')
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    while (!createLock(file)) {
      const text = readLock(file)
      if (text !== undefined && isLive(file, text)) return { held: false, message: inUse(file, text) }
      if (text !== undefined && !removeStale(file, text)) return { held: false, message: inUse(file, text) }
    }
  } catch (error) {
    return {
      held: false,
      message: `无法写入数据目录 ${directory}(${codeOf(error)})。请检查文件夹的权限和磁盘空间,或用 --data 换一个可以写入的目录。`,
    }
  }
  ours.add(file)
  return { held: true, release: () => ours.delete(file) && rmSync(file, { force: true }) }
}

function createLock(file: string): boolean {
  const since = new Date().toISOString()
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, since }), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function isLive(file: string, text: string): boolean {
  const { pid, since } = parseLock(text)
  const machineStarted = Date.now() - uptime() * 1000
  if (pid === undefined || Date.parse(since) < machineStarted) return false
  if (pid === process.pid) return ours.has(file)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Renames before deleting: of two processes that both found the lock stale, only one gets it. */
function removeStale(file: string, judged: string): boolean {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    throw error
  }
  const wasStale = readFileSync(aside, 'utf8') === judged
  if (!wasStale) linkSync(aside, file)
  rmSync(aside)
  return wasStale
}

function parseLock(text: string): { readonly pid?: number; readonly since: string } {
  try {
    return JSON.parse(text) as { pid: number; since: string }
  } catch {
    return { since: '' }
  }
}

const inUse = (file: string, text: string): string =>
  `学城已经打开,正在使用这个数据目录(进程 ${parseLock(text).pid ?? '未知'})。请先关闭那个窗口;如果确定没有打开,请删除 ${file} 后重试。`
