import { tmpdir } from 'node:os'
import { isNewer } from './compare-versions.ts'
import { copyInstaller, removeEarlierCopies } from './copy-installer.ts'
import { readRelease, type Release, type System } from './read-release.ts'

/** A newer release whose installer was copied here and checked. */
export interface ReadyUpdate extends Pick<Release, 'version' | 'size' | 'sha512'> {
  readonly state: 'ready'
  /** The checked copy, in a folder of this person's. */
  readonly installerPath: string
}

export type UpdateAnswer =
  | ReadyUpdate
  /** The folder offers nothing newer; `version` is the one running. */
  | { readonly state: 'current'; readonly version: string }
  /** `message` is the Chinese sentence to show. */
  | { readonly state: 'refused'; readonly message: string }

interface Surroundings {
  readonly system?: System
  readonly temporaryFolder?: string
}

/**
 * Looks whether the update folder offers a newer release, and makes its installer ready to run. In this order: the
 * signature of the release file, a version after ours, a plain file name, and the size and hash of a copy of our own.
 * `publicKey` is PEM; undefined in a build without one, which takes no updates.
 */
export async function prepareUpdate(
  folder: string,
  currentVersion: string,
  publicKey: string | undefined,
  { system = process, temporaryFolder = tmpdir() }: Surroundings = {},
): Promise<UpdateAnswer> {
  if (publicKey === undefined) {
    return { state: 'refused', message: '这个版本没有附带更新公钥,无法核实更新的来源。请由管理员安装新版本。' }
  }
  const release = await readRelease(folder, publicKey, system)
  if (!release.ok) return { state: 'refused', message: release.why }
  const { version, size, sha512 } = release.value
  if (!isNewer(version, currentVersion)) return { state: 'current', version: currentVersion }
  await removeEarlierCopies(temporaryFolder)
  const copy = await copyInstaller(folder, release.value, temporaryFolder)
  if (!copy.ok) return { state: 'refused', message: copy.why }
  return { state: 'ready', version, size, sha512, installerPath: copy.value }
}
