import { hasDisplay } from './choose-host.ts'
import type { Target } from './electron-zip.ts'
import { electronAddress } from './explain-pack-failure.ts'
import { electronProgram } from './find-electron.ts'
import { inProject } from './project.ts'
import { runTests } from './run-tests.ts'

/** The words for a person whose machine has no Electron: what was not done, and how to get it. */
function explainMissing(): string {
  const target = { system: process.platform, arch: process.arch } as Target
  return [
    'node_modules/electron 中没有 Electron 的程序文件,没有执行任何测试。取得它的办法:',
    '  1. 能上网时运行:node node_modules/electron/install.js',
    '     连不上 GitHub 时,先设置环境变量 ELECTRON_MIRROR,例如 https://npmmirror.com/mirrors/electron/',
    `  2. 不能上网时,在别的电脑上下载 ${electronAddress(target, {})}`,
    '     解压到 node_modules/electron/dist,再在 node_modules/electron/path.txt 中写上程序文件名',
    `     (${process.platform === 'win32' ? 'electron.exe' : 'electron'},不带换行)`,
  ].join('\n')
}

/** `npm run test:electron`: the smoke test on real Electron. Returns the exit code. */
function testElectron(): number {
  if (electronProgram(inProject('node_modules', 'electron')) === undefined) {
    console.error(explainMissing())
    return 1
  }
  if (!hasDisplay(process.platform, process.env)) {
    console.error('这里没有图形显示,没有执行任何测试。请在桌面上运行,或者:xvfb-run -a npm run test:electron')
    return 1
  }
  const { passed, passedTests, failedTests } = runTests('electron')
  console.log(`tests: ${passedTests} passed, ${failedTests} failed`)
  return passed ? 0 : 1
}

process.exitCode = testElectron()
