import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { inProject } from '#electron/launch/project.ts'

/** A program ready to be started many times. */
export interface Program {
  readonly file: string
  readonly env: NodeJS.ProcessEnv
}

const bundle = (input: string, file: string, format: 'esm' | 'cjs') =>
  build({
    input,
    external: [/^better-sqlite3$/u],
    platform: 'node',
    tsconfig: false,
    logLevel: 'warn',
    output: { file, format, codeSplitting: false, minify: false, sourcemap: false },
  })

/**
 * Makes one file of a program in `tests/crash`, and one of the thread that makes backups, in a folder of the same shape
 * as the product's: `resources` beside the program's folder. Loading it takes a fraction of loading four hundred modules. Answers its path.
 */
export async function bundleProgram(name: string, folder: string): Promise<Program> {
  mkdirSync(folder, { recursive: true })
  for (const needed of ['node_modules', 'resources']) symlinkSync(inProject(needed), join(folder, needed), 'junction')
  copyFileSync(inProject('package.json'), join(folder, 'package.json'))
  const file = join(folder, 'program', 'crash.mjs')
  await bundle(inProject('tests', 'crash', name), file, 'esm')
  await bundle(inProject('electron', 'backup', 'backup-worker.ts'), join(folder, 'program', 'backup.cjs'), 'cjs')
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }
  // Run once without work: Node keeps what it compiled when a process ends by itself, which a killed one never does.
  spawnSync(process.execPath, [file], { env, input: '' })
  return { file, env }
}
