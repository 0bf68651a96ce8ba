import { build, type BuildOptions } from 'rolldown'
import { inProject } from './project.ts'
import { buildIfStale, type Product } from './source-stamp.ts'

const output = (name: string): string => inProject('dist', name)

export const builtShell: Product = {
  sources: ['electron', 'shared', 'package.json', 'package-lock.json'],
  proof: output('main.js'),
  stamp: output('main.js.sources'),
}

/**
 * The programs Electron runs, each one file beside the built renderer: `resources/` stands beside `dist/` as it
 * does beside `electron/`. A sandboxed preload must be CommonJS; the backend's thread is, and those of its backups and of files read, because Electron is known to
 * start such a worker from inside an asar.
 */
const bundles: readonly BuildOptions[] = [
  bundle('electron/main.ts', 'main.js', 'esm'),
  bundle('electron/preload.ts', 'preload.cjs', 'cjs'),
  bundle('electron/backend-worker.ts', 'backend.cjs', 'cjs'),
  bundle('electron/backup/backup-worker.ts', 'backup.cjs', 'cjs'),
  bundle('electron/import/file-worker.ts', 'file.cjs', 'cjs'),
]

function bundle(input: string, file: string, format: 'esm' | 'cjs'): BuildOptions {
  return {
    input: inProject(input),
    // What Electron and the package bring themselves; everything else goes into the file.
    external: ['electron', /^better-sqlite3$/u],
    platform: 'node',
    tsconfig: false,
    logLevel: 'warn',
    output: { file: output(file), format, codeSplitting: false, minify: false, sourcemap: false },
  }
}

/** Builds Electron's programs if their sources have changed. Throws with the bundler's own words. */
export const buildShell = (onBuild: () => void): Promise<void> =>
  buildIfStale(builtShell, async () => {
    onBuild()
    for (const options of bundles) await build(options)
  })
