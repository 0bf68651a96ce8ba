import { readdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { buildRenderer } from './build-renderer.ts'
import { buildShell } from './build-shell.ts'
import { findElectronZip, type Target } from './electron-zip.ts'
import { explainNoElectron, explainNoTools, networkReason } from './explain-pack-failure.ts'
import { packTarget } from './pack-target.ts'
import { inProject, projectRoot } from './project.ts'
import { readArguments } from './read-arguments.ts'
import { makeSigningKey, readSigningKey, signReleases, type SigningKey } from './signing-key.ts'

const usage =
  'npm run dist -- [--win] [--linux] [--x64] [--arm64] [--dir] [--electron-zips 文件夹] [--out 文件夹],或 npm run dist -- --new-signing-key 私钥文件'

const options = {
  win: { type: 'boolean', default: false },
  linux: { type: 'boolean', default: false },
  x64: { type: 'boolean', default: false },
  arm64: { type: 'boolean', default: false },
  dir: { type: 'boolean', default: false },
  'electron-zips': { type: 'string' },
  out: { type: 'string' },
  'new-signing-key': { type: 'string' },
} as const

/** npm runs scripts in the project; a path is meant from where the person stands. */
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

const offered: readonly Target[] = [
  { system: 'win32', arch: 'x64' },
  { system: 'linux', arch: 'x64' },
  { system: 'linux', arch: 'arm64' },
]

type Typed = Readonly<Record<'win' | 'linux' | 'x64' | 'arm64', boolean>>

/** What is packed: the systems typed, or this one; of each the processors typed, or all it is offered for. */
function chooseTargets(typed: Typed): readonly Target[] {
  const systems = typed.win || typed.linux ? { win32: typed.win, linux: typed.linux } : { [process.platform]: true }
  const anyArch = !typed.x64 && !typed.arm64
  return offered.filter(({ system, arch }) => systems[system] && (anyArch || typed[arch]))
}

interface Wanted {
  readonly output: string
  readonly unpackedOnly: boolean
  readonly electronZip: string | undefined
}

/** Packs one target; a Chinese explanation if something it needs cannot be had. */
async function pack(target: Target, wanted: Wanted): Promise<string | undefined> {
  let hasElectron = false
  const onElectron = () => void (hasElectron = true)
  try {
    await packTarget({ target, ...wanted, onElectron })
    return undefined
  } catch (error) {
    const reason = networkReason(error)
    if (reason === undefined) throw error
    return hasElectron ? explainNoTools(process.env, reason) : explainNoElectron(target, process.env, reason)
  }
}

/** Signs what was made for the update folder, and says in one line what that means. */
function finish(output: string, key: SigningKey | undefined): void {
  const releases = readdirSync(output).filter((name) => /^latest.*\.yml$/u.test(name))
  console.log(`已生成,在 ${output}`)
  if (releases.length === 0) return
  if (!key) return console.log('没有设置 XUECHENG_SIGNING_KEY,更新清单未签名:这些文件可用于安装,不能用于自动检查更新。')
  signReleases(output, releases, key)
  console.log(`更新清单已签名:${releases.map((name) => `${name}.sig`).join('、')}`)
}

function refuse(words: string): number {
  console.error(words)
  return 1
}

/** `npm run dist`: makes the installers. Returns the exit code. */
async function dist(): Promise<number> {
  const typed = readArguments(options, usage)
  const publicKey = inProject('resources', 'update', 'public-key.pem')
  const newKey = typed['new-signing-key']
  if (newKey !== undefined) {
    if (!relative(projectRoot, fromHere(newKey)).startsWith('..')) return refuse('私钥请放到本文件夹以外的地方。')
    const made = makeSigningKey(fromHere(newKey), publicKey)
    if (!made.ok) return refuse(made.why)
    console.log(`私钥:${fromHere(newKey)}(请离线妥善保管,不要放到共享文件夹)\n公钥:${publicKey}(随程序分发)`)
    return 0
  }
  const targets = chooseTargets(typed)
  if (targets.length === 0) return refuse(`没有可以打包的系统。可选:Windows x64,Linux x64、arm64。\n用法:${usage}`)
  const keyFile = process.env['XUECHENG_SIGNING_KEY']
  const key = keyFile ? readSigningKey(keyFile, publicKey) : undefined
  if (key && !key.ok) return refuse(key.why)

  const zips = new Map<Target, string>()
  for (const target of typed['electron-zips'] === undefined ? [] : targets) {
    const zip = await findElectronZip(fromHere(typed['electron-zips'] ?? ''), target)
    if ('why' in zip) return refuse(zip.why)
    zips.set(target, zip.path)
  }

  await buildRenderer(() => console.log('正在生成界面……'))
  await buildShell(() => console.log('正在生成程序……'))
  const output = typed.out === undefined ? inProject('release') : fromHere(typed.out)
  for (const target of targets) {
    console.log(`正在打包 ${target.system} ${target.arch}……`)
    const trouble = await pack(target, { output, unpackedOnly: typed.dir, electronZip: zips.get(target) })
    if (trouble !== undefined) return refuse(trouble)
  }
  finish(output, key?.key)
  return 0
}

try {
  process.exitCode = await dist()
} catch (error) {
  console.error('打包没有完成,请把下面的内容告知技术支持:', error)
  process.exitCode = 1
}
