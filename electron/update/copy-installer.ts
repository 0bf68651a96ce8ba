import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, globSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { codeOf } from '#electron/error-words.ts'
import { accept, reject, type Checked } from './checked.ts'
import type { Release } from './read-release.ts'

const prefix = 'xuecheng-update-'

/**
 * Copies a release's installer from the update folder into a new folder only this person can write to, and checks the
 * copy: what will be run, not what lies on the share. Answers the copy's path; a copy that is refused is removed.
 */
export async function copyInstaller(
  folder: string,
  release: Release,
  temporaryFolder: string,
): Promise<Checked<string>> {
  const source = join(folder, release.installer)
  const copied = await mkdtemp(join(temporaryFolder, prefix))
  const path = join(copied, release.installer)
  const checked = await tryCopy(source, path, release)
  if (!checked.ok) await rm(copied, { recursive: true, force: true })
  return checked
}

async function tryCopy(source: string, path: string, release: Release): Promise<Checked<string>> {
  try {
    const found = await stat(source)
    // Known before a long copy: half of it may still be on its way to the share.
    if (!found.isFile() || found.size !== release.size) return reject(wordSize(source, release.size, found.size))
    // Never more than was promised, whatever lies there by now: one byte too many is enough to tell.
    await pipeline(createReadStream(source, { end: release.size }), createWriteStream(path, { flags: 'wx' }))
    return (await isIntact(path, release))
      ? accept(path)
      : reject(`安装文件 ${source} 与更新清单不符,可能被改动过,没有采用。请告知管理员。`)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return reject(`更新文件夹中缺少安装文件 ${source}。请管理员把新版本的文件放全。`)
    return reject(`没有取得安装文件 ${source}(${codeOf(error)})。请稍后再试,或告知管理员。`)
  }
}

const wordSize = (source: string, wanted: number, found: number): string =>
  `安装文件 ${source} 不完整(应为 ${wanted} 字节,现为 ${found} 字节)。可能还在复制,请稍后再试,或告知管理员。`

/** Whether a file has the size and the SHA-512 of a release's installer. */
export async function isIntact(path: string, { size, sha512 }: Pick<Release, 'size' | 'sha512'>): Promise<boolean> {
  if (!existsSync(path) || (await stat(path)).size !== size) return false
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64') === sha512
}

/** Removes the copies earlier updates left; one that is still running, or another person's, stays. */
export async function removeEarlierCopies(temporaryFolder: string): Promise<void> {
  for (const name of globSync(`${prefix}*`, { cwd: temporaryFolder })) {
    await rm(join(temporaryFolder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
