import { spawn } from 'node:child_process'
import { projectRoot } from './project.ts'
import type { Records } from './serve.ts'

/** A program that ended sooner has shown nobody anything: a missing library, a sandbox the system does not allow. */
const shortestVisit = 3000

/**
 * Runs the shell in Electron until it ends. Answers the exit code, or undefined where it failed before it can have
 * shown a window, so that a browser may take its place.
 */
export async function runElectron(
  program: string,
  { directory, demo }: Records,
  stopped: Promise<undefined>,
): Promise<number | undefined> {
  const began = performance.now()
  // A terminal inside an Electron program may ask every Electron to be plain Node; the cache is this Node's own.
  const { ELECTRON_RUN_AS_NODE: _plain, NODE_COMPILE_CACHE: _cache, ...env } = process.env
  const flags = ['--data', directory, ...(demo ? ['--demo'] : [])]
  const shell = spawn(program, [projectRoot, ...flags], { stdio: 'inherit', env })
  let isStopped = false
  void stopped.then(() => {
    isStopped = true
    shell.kill()
  })
  const code = await new Promise<number>((ended) => {
    shell.once('error', () => ended(1))
    shell.once('exit', (exitCode) => ended(exitCode ?? 1))
  })
  if (isStopped) return 130
  return code !== 0 && performance.now() - began < shortestVisit ? undefined : code
}
