import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { ElectronState } from './choose-host.ts'
import { downloadElectron } from './download-electron.ts'
import { inProject } from './project.ts'

/** Electron's zip comes from outside the npm registry: from GitHub, or from the mirror `ELECTRON_MIRROR` names. */
const defaultSource = 'https://github.com/'

/** Electron's program if it is installed, or can be downloaded within a short time. */
export async function findElectron(onDownload: () => void): Promise<ElectronState> {
  const shell = inProject('electron', 'main.ts')
  if (!existsSync(shell)) return { usable: false, why: '这个版本还没有 Electron 外壳' }
  const folder = inProject('node_modules', 'electron')
  const present = electronProgram(folder)
  if (present) return { usable: true, program: present, how: 'Electron 已安装' }
  if (process.env['XUECHENG_NO_DOWNLOAD'] === '1') return { usable: false, why: '没有 Electron,且不允许下载' }
  if (!(await isReachable(process.env['ELECTRON_MIRROR'] ?? defaultSource))) {
    return { usable: false, why: '没有 Electron,也连不上下载地址' }
  }
  onDownload()
  await downloadElectron(folder, { stall: 15, total: 180 })
  const program = electronProgram(folder)
  return program
    ? { usable: true, program, how: 'Electron 已下载' }
    : { usable: false, why: '没有 Electron,下载没有在限定时间内完成' }
}

/** The executable of a complete installation of the right version in electron's package folder. */
export function electronProgram(folder: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    const installed = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return installed === version && existsSync(program) ? program : undefined
  } catch {
    return undefined
  }
}

/** Whether the server takes a connection within three seconds: without a network this is known at once. */
export function isReachable(source: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(source)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443), timeout: 3000 })
    const settle = (reachable: boolean) => () => {
      socket.destroy()
      resolve(reachable)
    }
    socket.on('connect', settle(true)).on('error', settle(false)).on('timeout', settle(false))
  })
}
