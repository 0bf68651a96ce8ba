import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, projectRoot } from './project.ts'

/** What the built renderer depends on. */
const sources = ['renderer', 'shared', 'package.json', 'package-lock.json']

/** Where the built renderer is. */
export const pageFolder: string = inProject('dist', 'renderer')

const stampOf = (built: string): string => `${built}.sources`

/** One hash over the names and contents of the sources: a checkout changes times, so times say nothing. */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const source of sources.map((name) => join(root, name)).filter(existsSync)) {
    for (const file of filesIn(source)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (path.endsWith('.json')) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Whether the folder was built from other sources than these, or not at all. */
export function isStale(built: string, hash: string): boolean {
  if (!existsSync(join(built, 'index.html')) || !existsSync(stampOf(built))) return true
  return readFileSync(stampOf(built), 'utf8') !== hash
}

/** Builds the renderer if its sources have changed. Throws with vite's own words if it cannot be built. */
export function buildRenderer(onBuild: () => void): void {
  const hash = hashSources(projectRoot)
  if (!isStale(pageFolder, hash)) return
  onBuild()
  rmSync(stampOf(pageFolder), { force: true })
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js')
  // A test run names its own NODE_ENV; the page it builds stays for the clerk and must be the one clerks get.
  const env = { ...process.env, NODE_ENV: 'production' }
  const options = { cwd: projectRoot, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', 'renderer', '--logLevel', 'warn'],
    options,
  )
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  writeFileSync(stampOf(pageFolder), hash)
}
