import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { inProject, projectRoot } from './project.ts'
import { buildIfStale, type Product } from './source-stamp.ts'

/** Where the built renderer is. */
export const pageFolder: string = inProject('dist', 'renderer')

export const builtRenderer: Product = {
  sources: ['renderer', 'shared', 'package.json', 'package-lock.json'],
  proof: join(pageFolder, 'index.html'),
  stamp: `${pageFolder}.sources`,
}

/** Builds the renderer if its sources have changed. Throws with vite's own words if it cannot be built. */
export const buildRenderer = (onBuild: () => void): Promise<void> =>
  buildIfStale(builtRenderer, () => {
    onBuild()
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
  })
