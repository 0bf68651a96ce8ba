import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '#electron/demo/random.ts'
import { bundleProgram } from './bundle-program.ts'
import { nothingVerified, runCycle } from './kill-cycle.ts'
import { startChild } from './start-child.ts'

/** What a run of crashes came to. */
export interface CrashResult {
  readonly seed: number
  readonly cycles: number
  readonly acknowledged: number
  readonly acts: number
  /** Acknowledged and not there afterwards, or there otherwise; there in part; each with what is wrong. */
  readonly lost: number
  readonly torn: number
  readonly problems: readonly string[]
  readonly killedWhile: Readonly<Record<'opening' | 'building' | 'working', number>>
  readonly databases: number
  readonly operations: number
  readonly seconds: number
}

interface Wanted {
  readonly cycles: number
  /** Draws every command and every moment of killing; the moments themselves depend on the machine. */
  readonly seed: number
  readonly onCycle?: (done: number, problems: readonly string[]) => void
}

/** A database grows over this many crashes before a new one is begun. */
const cyclesPerDatabase = 40

/** Kills a working backend over and over, and checks after every time that nothing acknowledged is lost and nothing is half. */
export async function runCrashes({ cycles, seed, onCycle = () => undefined }: Wanted): Promise<CrashResult> {
  const folder = mkdtempSync(join(tmpdir(), '学城 崩溃-'))
  const random = createRandom(seed)
  const program = await bundleProgram('crash-program.ts', join(folder, '程序'))
  const childFor = (cycle: number) => startChild(program, String(1 + ((seed * 7919 + cycle) % 2_147_483_646)))
  const killedWhile = { opening: 0, building: 0, working: 0 }
  const problems: string[] = []
  const began = performance.now()
  let verified = nothingVerified
  let [acknowledged, acts, operations, databases] = [0, 0, 0, 0]
  let directory = ''
  let next = childFor(0)
  try {
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      if (cycle % cyclesPerDatabase === 0) {
        rmSync(directory || join(folder, 'none'), { recursive: true, force: true })
        operations += verified.operations
        databases += 1
        directory = join(folder, `数据 ${databases}`)
        mkdirSync(directory)
        verified = nothingVerified
      }
      const child = next
      // The next one loads while this one works.
      next = childFor(cycle + 1)
      const result = await runCycle(child, directory, random, verified)
      verified = result.verified
      acknowledged += result.acknowledged
      acts += result.acts
      killedWhile[result.killedWhile] += 1
      problems.push(...result.problems.map((words) => `cycle ${cycle}: ${words}`))
      onCycle(cycle + 1, result.problems)
    }
  } finally {
    await next.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const count = (word: string): number => problems.filter((words) => words.includes(`: ${word}: `)).length
  const seconds = (performance.now() - began) / 1000
  operations += verified.operations
  return {
    seed,
    cycles,
    acknowledged,
    acts,
    lost: count('lost'),
    torn: count('torn'),
    problems,
    killedWhile,
    databases,
    operations,
    seconds,
  }
}
