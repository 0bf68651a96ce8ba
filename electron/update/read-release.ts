import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { z } from 'zod'
import { codeOf } from '#electron/error-words.ts'
import { accept, reject, type Checked } from './checked.ts'
import { isFinishedVersion } from './compare-versions.ts'
import { isSignedBy } from './verify-signature.ts'

/** A system there are installers for. */
export interface System {
  readonly platform: NodeJS.Platform
  readonly arch: string
}

/** For each system its release file, by the names electron-builder gives them, and how its installer's name ends. */
const releaseFiles: Readonly<Record<string, { readonly list: string; readonly ending: string }>> = {
  'win32-x64': { list: 'latest.yml', ending: '.exe' },
  'linux-x64': { list: 'latest-linux.yml', ending: '.deb' },
  'linux-arm64': { list: 'latest-linux-arm64.yml', ending: '.deb' },
}

/** Bytes; electron-builder's are below one thousand. */
const longestRelease = 64 * 1024

const largestInstaller = 2 ** 31

/** Names Windows keeps for devices, whatever the ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/** A plain name: it cannot lead out of its folder on any system, nor name a device or a stream of Windows. */
const installerName = z
  .string()
  .refine((name) => !device.test(name))
  .regex(/^[A-Za-z0-9](?:[\w-]|\.(?!\.))*$/u)
  .max(120)

const ReleaseFile = z.object({
  version: z.string().refine(isFinishedVersion),
  files: z.array(
    z.object({
      url: z.string(),
      sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/u),
      size: z.int().positive().max(largestInstaller),
    }),
  ),
})

/** One release in the update folder, as its signed file describes it. */
export interface Release {
  readonly version: string
  /** Plain file name, in the same folder. */
  readonly installer: string
  /** Base64. */
  readonly sha512: string
  /** Bytes. */
  readonly size: number
}

/** Reads the release for a system from the update folder: its signature first, and only then what it says. */
export async function readRelease(folder: string, publicKey: string, system: System): Promise<Checked<Release>> {
  const names = releaseFiles[`${system.platform}-${system.arch}`]
  if (!names) return reject('没有为这种电脑制作的安装包,无法自动更新。')
  if (!(await isFolder(folder))) {
    return reject(`打不开更新文件夹 ${folder}。请检查网络和共享是否正常,或请管理员核对更新设置。`)
  }
  const file = join(folder, names.list)
  const bytes = await readSmall(file)
  if (!bytes.ok) return bytes
  const signature = await readSmall(`${file}.sig`)
  if (!signature.ok) return signature
  if (!isSignedBy(publicKey, bytes.value, signature.value.toString('latin1'))) {
    return reject(`更新清单 ${file} 的签名不对,可能被改动过,没有采用。请告知管理员。`)
  }
  return readSigned(file, bytes.value.toString('utf8'), names.ending)
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

async function readSmall(path: string): Promise<Checked<Buffer>> {
  try {
    const { size } = await stat(path)
    if (size > longestRelease) return reject(`${path} 过大,不是更新清单。请告知管理员。`)
    return accept(await readFile(path))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return reject(`更新文件夹中缺少 ${path}。请管理员把新版本的文件放全。`)
    return reject(`读不出 ${path}(${codeOf(error)})。请稍后再试,或告知管理员。`)
  }
}

function readSigned(file: string, text: string, ending: string): Checked<Release> {
  const wrong = reject(`更新清单 ${file} 的内容不对,或者是试用版本,没有采用。请告知管理员。`)
  let content: unknown
  try {
    content = load(text)
  } catch {
    return wrong
  }
  const parsed = ReleaseFile.safeParse(content)
  if (!parsed.success) return wrong
  const [only, ...others] = parsed.data.files.filter(({ url }) => url.endsWith(ending))
  if (!only || others.length > 0) return reject(`更新清单 ${file} 中应当恰有一个 ${ending} 安装文件。请告知管理员。`)
  if (!installerName.safeParse(only.url).success) {
    return reject(`更新清单 ${file} 中的文件名“${only.url}”不合规定,没有采用。请告知管理员。`)
  }
  return accept({ version: parsed.data.version, installer: only.url, sha512: only.sha512, size: only.size })
}
