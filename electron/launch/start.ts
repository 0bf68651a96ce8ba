import { spawn } from 'node:child_process'
import { findBrowser } from '#electron/host/find-browser.ts'
import { buildRenderer } from './build-renderer.ts'
import { buildShell } from './build-shell.ts'
import { chooseHost, hasDisplay } from './choose-host.ts'
import { dataDirectory } from './data-directory.ts'
import { findElectron } from './find-electron.ts'
import { projectRoot } from './project.ts'
import { readArguments } from './read-arguments.ts'
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
  const choosing = chooseHost({
    noOpen: typed['no-open'],
    hasDisplay: hasDisplay(process.platform, process.env),
    browser: findBrowser(),
    findElectron: () => findElectron(() => console.log('正在下载 Electron(下载停顿就改用浏览器)……')),
  })
  const choice = await Promise.race([choosing, stopped])
  if (!choice) return 130
  if (choice.host !== 'electron') return serve(choice, { directory, demo: typed.demo }, stopped)

  await buildShell(() => console.log('正在生成程序……'))
  console.log(`学城已在 Electron 窗口中打开(${choice.why})`)
  const passed = [projectRoot, '--data', directory, ...(typed.demo ? ['--demo'] : [])]
  // A terminal inside an Electron program may ask every Electron to be plain Node; the cache is this Node's own.
  const { ELECTRON_RUN_AS_NODE: _plain, NODE_COMPILE_CACHE: _cache, ...env } = process.env
  const shell = spawn(choice.program, passed, { stdio: 'inherit', env })
  void stopped.then(() => shell.kill())
  return new Promise((ended) => shell.once('exit', (code) => ended(code ?? 1)))
}

try {
  process.exit(await start())
} catch (error) {
  console.error('学城没有启动成功,请把下面的内容告知技术支持:', error)
  process.exit(1)
}
