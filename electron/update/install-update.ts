import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from '#electron/error-words.ts'
import { isIntact } from './copy-installer.ts'
import type { ReadyUpdate } from './prepare-update.ts'

/** Whether the installer runs now; where it does not, `message` is the Chinese sentence with what to do instead. */
export type InstallAnswer = { readonly started: true } | { readonly started: false; readonly message: string }

interface Surroundings {
  readonly platform?: NodeJS.Platform
  /** The program that is running. */
  readonly program?: string
  readonly run?: typeof runInstaller
}

/**
 * What electron-updater gives an NSIS installer: it is an update, so the records and the shortcuts stay; ask nothing;
 * open the program again. The installer finds where the program is, and asks Windows for an administrator if it must.
 */
const updateFlags = ['--updated', '/S', '--force-run'] as const

/** What the Windows installer leaves beside the program; the portable zip has none. */
const uninstaller = 'Uninstall xuecheng.exe'

const notStarted = (message: string): InstallAnswer => ({ started: false, message })

/**
 * Why this program cannot replace itself, and what is to be done instead, as Chinese sentences: on Linux only an
 * administrator can install, and the portable copy is replaced by hand. Undefined where the installer can do it.
 */
export function explainByHand(
  { version, installerPath }: ReadyUpdate,
  { platform = process.platform, program = process.execPath }: Surroundings = {},
): string | undefined {
  if (platform !== 'win32') return `新版本 ${version} 已核对无误。请管理员运行:sudo apt install "${installerPath}"`
  if (existsSync(join(dirname(program), uninstaller))) return undefined
  return '正在运行的是免安装版,不能自动更新。请从更新文件夹取新的压缩包,解压后替换。'
}

/**
 * Starts a prepared installer, after checking once more that it is the file that was checked. Once it has started the
 * program must end itself, because it is about to be replaced.
 */
export async function installUpdate(update: ReadyUpdate, surroundings: Surroundings = {}): Promise<InstallAnswer> {
  if (!(await isIntact(update.installerPath, update))) {
    return notStarted('安装文件在核对之后又有改动,没有运行。请重新检查更新,并告知管理员。')
  }
  const byHand = explainByHand(update, surroundings)
  if (byHand !== undefined) return notStarted(byHand)
  const { run = runInstaller } = surroundings
  try {
    await run(update.installerPath, updateFlags)
    return { started: true }
  } catch (error) {
    return notStarted(`安装程序没有启动(${codeOf(error)})。可能被安全软件拦住,请告知管理员。`)
  }
}

/** Starts a program that outlives this one, with no shell between; settles once it runs. */
export function runInstaller(path: string, flags: readonly string[]): Promise<void> {
  return new Promise((started, failed) => {
    const child = spawn(path, flags, { detached: true, stdio: 'ignore' })
    child.once('error', failed)
    child.once('spawn', () => {
      child.unref()
      started()
    })
  })
}
