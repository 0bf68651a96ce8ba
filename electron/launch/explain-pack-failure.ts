import { electronZipName, readElectronPackage, type Target } from './electron-zip.ts'

const electronSource = 'https://github.com/electron/electron/releases/download/'
const toolSource = 'https://github.com/electron-userland/electron-builder-binaries/releases/download/'

type Environment = Readonly<Record<string, string | undefined>>

/** Where @electron/get looks for a target's zip: GitHub, or the mirror `ELECTRON_MIRROR` names. */
export const electronAddress = (target: Target, env: Environment): string =>
  `${env['ELECTRON_MIRROR'] || electronSource}v${readElectronPackage().version}/${electronZipName(target)}`

/** What to do when Electron's zip for a target cannot be had. */
export const explainNoElectron = (target: Target, env: Environment, reason: string): string =>
  [
    `没有取得 Electron:${electronAddress(target, env)}`,
    `  原因:${reason}`,
    '  可以这样办:',
    '  1. 换一个下载地址:设置环境变量 ELECTRON_MIRROR,例如 https://npmmirror.com/mirrors/electron/',
    `  2. 在能上网的电脑上下载 ${electronZipName(target)},放进一个文件夹,再运行:`,
    '     npm run dist -- --electron-zips 文件夹',
  ].join('\n')

/** What to do when Electron is there and the tools that make installers (NSIS, 7-Zip, fpm) are not. */
export const explainNoTools = (env: Environment, reason: string): string =>
  [
    `程序已打包,但没有取得制作安装包的工具:${env['ELECTRON_BUILDER_BINARIES_MIRROR'] || toolSource}`,
    `  原因:${reason}`,
    '  可以设置环境变量 ELECTRON_BUILDER_BINARIES_MIRROR 换一个下载地址,例如',
    '  https://npmmirror.com/mirrors/electron-builder-binaries/',
    '  只要免安装的文件夹时,用 npm run dist -- --dir,不需要这些工具。',
  ].join('\n')

const networkCodes =
  /\b(EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_TLS_\w+|UND_ERR_\w+|HTTPError|Response code \d+)\b/u

/** The code by which a failure, or what caused it, shows that something could not be downloaded; else undefined. */
export function networkReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code = '' } = error as NodeJS.ErrnoException
  return networkCodes.exec(`${code} ${error.name} ${error.message}`)?.[0] ?? networkReason(error.cause)
}
