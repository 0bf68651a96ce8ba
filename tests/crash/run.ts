import { parseArgs } from 'node:util'
import { runCrashes } from './crash-run.ts'
import { runLongWork } from './long-work.ts'
import { runWalCuts } from './wal-cuts.ts'

// `npm run crash`: kills the backend while it works, cuts its write-ahead log, or kills it during long work, and prints
// what was lost or torn. Exit code 1 where anything was.

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '100' },
    seed: { type: 'string', default: '2011' },
    wal: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [cycles, seed] = [Number(values.cycles), Number(values.seed)]
if (!Number.isInteger(cycles) || cycles < 1 || !Number.isInteger(seed) || seed < 1) {
  process.stderr.write('--cycles and --seed are whole numbers from 1\n')
  process.exit(2)
}

const say = (done: number, problems: readonly string[]): void => {
  for (const words of problems) process.stderr.write(`${done} ${words}\n`)
  if (done % 50 === 0) process.stderr.write(`${done}\n`)
}

async function run(): Promise<{ readonly problems: readonly string[] }> {
  if (values.wal) return runWalCuts({ cuts: cycles, seed, onCut: say })
  if (values.long) return runLongWork({ runs: cycles, seed, onRun: say })
  return runCrashes({ cycles, seed, onCycle: say })
}

const { problems, ...figures } = await run()
const result = { ...figures, problems: problems.slice(0, 20) }
const lines = Object.entries(result).map(([name, value]) => `${name.padEnd(14)} ${JSON.stringify(value)}`)
process.stdout.write(`${values.json ? JSON.stringify(result, null, 2) : lines.join('\n')}\n`)
process.exit(problems.length === 0 ? 0 : 1)
