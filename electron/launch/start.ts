import { findBrowser } from '#electron/host/find-browser.ts'
import { buildRenderer } from './build-renderer.ts'
import { buildShell } from './build-shell.ts'
import { chooseHost, hasDisplay } from './choose-host.ts'
import { dataDirectory } from '#electron/data-directory.ts'
import { findElectron } from './find-electron.ts'
import { readArguments } from './read-arguments.ts'
import { runElectron } from './run-electron.ts'
import { serve } from './serve.ts'
import { untilStopped } from './until-stopped.ts'

const options = {
  demo: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  // oxlint-disable-next-line id-denylist -- the option as it is typed
  data: { type: 'string' },
} as const

/** `npm start`: opens the app and stays until it is closed. Returns the exit code. */
async function start(): Promise<number> {
  const typed = readArguments(options, 'npm start -- [--demo] [--no-open] [--data 目录]')
  const directory = dataDirectory({ demo: typed.demo, named: typed.data })
  const stopped = untilStopped()
  await buildRenderer(() => console.log('正在生成界面……'))
  const records = { directory, demo: typed.demo }
  const surroundings = {
    noOpen: typed['no-open'],
    hasDisplay: hasDisplay(process.platform, process.env),
    browser: findBrowser(),
  }
  const choosing = chooseHost({
    ...surroundings,
    findElectron: () => findElectron(() => console.log('正在下载 Electron(下载停顿就改用浏览器)……')),
  })
  const choice = await Promise.race([choosing, stopped])
  if (!choice) return 130
  if (choice.host !== 'electron') return serve(choice, records, stopped)

  await buildShell(() => console.log('正在生成程序……'))
  console.log(`正在用 Electron 打开学城(${choice.why};关闭窗口即退出)`)
  const code = await runElectron(choice.program, records, stopped)
  if (code !== undefined) return code
  const instead = await chooseHost({
    ...surroundings,
    findElectron: () => Promise.resolve({ usable: false, why: 'Electron 没有启动成功,改用浏览器' }),
  })
  return instead.host === 'electron' ? 1 : serve(instead, records, stopped)
}

try {
  process.exit(await start())
} catch (error) {
  console.error('学城没有启动成功,请把下面的内容告知技术支持:', error)
  process.exit(1)
}
