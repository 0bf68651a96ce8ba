import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { inProject } from './project.ts'

/** A system the product is packed for; the words are those of Electron's own zips. */
export interface Target {
  readonly system: 'win32' | 'linux'
  readonly arch: 'x64' | 'arm64'
}

interface ElectronPackage {
  readonly version: string
  /** SHA-256 of every zip of this version, in hexadecimal, by file name. */
  readonly checksums: Record<string, string>
}

const readFromPackage = (file: string): unknown =>
  JSON.parse(readFileSync(inProject('node_modules', 'electron', file), 'utf8'))

/** What electron's package says of its zips; the checksums came with it, so no mirror can change a zip unnoticed. */
export function readElectronPackage(): ElectronPackage {
  const { version } = readFromPackage('package.json') as { version: string }
  return { version, checksums: readFromPackage('checksums.json') as Record<string, string> }
}

export const electronZipName = ({ system, arch }: Target): string =>
  `electron-v${readElectronPackage().version}-${system}-${arch}.zip`

export type ZipAtHand = { readonly path: string } | { readonly why: string }

/** The zip of Electron a person put in a folder by hand, if it is the right one; else why not, as a Chinese sentence. */
export async function findElectronZip(folder: string, target: Target): Promise<ZipAtHand> {
  const name = electronZipName(target)
  const path = join(folder, name)
  if (!existsSync(path))
    return { why: `在 ${folder} 中没有找到 ${name}。请把这个文件(不要解压、不要改名)放进去后重试。` }
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  if (hash.digest('hex') !== readElectronPackage().checksums[name]) {
    return { why: `${path} 与 Electron 官方校验值不符,可能没有下载完整或被改动过。请重新下载后再试。` }
  }
  return { path }
}
