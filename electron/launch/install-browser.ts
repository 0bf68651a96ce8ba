import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from '#electron/host/find-browser.ts'

const wanted = ['chromium', 'fonts-noto-cjk']

/**
 * Makes sure the screen tests have a browser and Chinese letters, on Debian as root by installing them. Otherwise the
 * answer is the Chinese sentence with the command that helps.
 */
export function installBrowser(): string | undefined {
  if (findBrowser() && hasChineseFont()) return undefined
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`正在安装界面测试所需的 ${wanted.join('、')}……`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { stdio: 'inherit', env })
    if (findBrowser()) return undefined
  }
  return browserNeeded()
}

/** The sentence with the command that helps. */
export const browserNeeded = (): string =>
  process.platform === 'linux'
    ? `没有可用的浏览器或中文字体。请运行:sudo apt-get install -y ${wanted.join(' ')}`
    : '没有找到 Edge、Chrome 或 Chromium。请安装其中一个,或用 XUECHENG_BROWSER 指出它的位置。'

/** Linux only: whether any installed font has Chinese letters, where the system can say so. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return listed.error !== undefined || listed.stdout.trim() !== ''
}
