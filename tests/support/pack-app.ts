import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildRenderer } from '#electron/launch/build-renderer.ts'
import { buildShell } from '#electron/launch/build-shell.ts'
import type { Target } from '#electron/launch/electron-zip.ts'
import { unpackedFolder } from '#electron/launch/pack-target.ts'
import { projectRoot } from '#electron/launch/project.ts'
import { writeFakeElectron } from './fake-electron.ts'

let built: Promise<void> | undefined

const build = async (): Promise<void> => {
  await buildRenderer(() => {})
  await buildShell(() => {})
}

/**
 * Packs the product for a system as `npm run dist -- --dir` does, around a stand-in for Electron's zip and without a
 * network. Answers the folder of the program as it would stand installed: `resources/app.asar` in it is the product.
 * Throws with electron-builder's own words, and when anything tried to connect.
 */
export async function packApp(target: Target, folder: string): Promise<string> {
  built ??= build()
  await built
  mkdirSync(folder, { recursive: true })
  const electronZip = await writeFakeElectron(target, folder)
  const output = join(folder, 'release')
  const log = join(folder, 'network.log')
  const words = await runWithoutNetwork(log, JSON.stringify({ target, output, unpackedOnly: true, electronZip }))
  if (existsSync(log)) throw new Error(`packing tried to connect:\n${readFileSync(log, 'utf8')}${words}`)
  return join(output, unpackedFolder(target))
}

function runWithoutNetwork(log: string, options: string): Promise<string> {
  const guard = new URL('./no-network.mjs', import.meta.url).href
  const program = fileURLToPath(new URL('./pack-app-run.ts', import.meta.url))
  const env = { ...process.env, NODE_OPTIONS: `--import=${guard}`, XUECHENG_NETWORK_LOG: log }
  const child = spawn(process.execPath, [program, options], {
    cwd: projectRoot,
    env,
  })
  let words = ''
  const hear = (chunk: Buffer) => void (words += chunk.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(words) : reject(new Error(words))))
  })
}
