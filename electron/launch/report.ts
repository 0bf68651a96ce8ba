import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openBackend } from '#electron/backend.ts'
import { takeDataLock } from '#electron/host/data-lock.ts'
import { exportReport } from '#electron/reports/export-report.ts'
import { isDay } from '#shared/calendar/day.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { dataDirectory } from '#electron/data-directory.ts'
import { readArguments } from './read-arguments.ts'

const usage = 'npm run report -- [--demo] [--as-of 2011-12-31] [--out 目录] [--data 目录]'

const options = {
  demo: { type: 'boolean', default: false },
  'as-of': { type: 'string' },
  out: { type: 'string', default: '.' },
  // oxlint-disable-next-line id-denylist -- the option as it is typed
  data: { type: 'string' },
} as const

interface Records {
  readonly directory: string
  readonly release: () => void
}

/**
 * The records to report on, locked. Where a window has the demo district open, another is built in a temporary folder:
 * it is the same district every time. Real records are never copied; the window has to be closed.
 */
function takeRecords(demo: boolean, named: string | undefined): Records | undefined {
  const directory = dataDirectory({ demo, named })
  const lock = takeDataLock(directory)
  if (lock.held) return { directory, release: lock.release }
  if (!demo || named !== undefined) {
    console.error(lock.message)
    return undefined
  }
  console.log('示范区正在窗口中使用,另建一份示范区出具报告(不含窗口中的改动)。')
  const aside = mkdtempSync(join(tmpdir(), 'xuecheng-'))
  return { directory: aside, release: () => rmSync(aside, { recursive: true, force: true }) }
}

/** `npm run report`: writes the annual report's files and ends. Returns the exit code. */
async function report(): Promise<number> {
  const typed = readArguments(options, usage)
  const asOf = typed['as-of']
  if (asOf !== undefined && !isDay(asOf)) {
    console.error(`--as-of 应为 2011-12-31 这样的日期,收到“${asOf}”。\n用法:${usage}`)
    return 2
  }
  const records = takeRecords(typed.demo, typed.data)
  if (!records) return 1
  try {
    const backend = await openBackend({
      dataDirectory: records.directory,
      demo: typed.demo,
      hasCommandLine: true,
      onProgress: (line) => console.log(line),
    })
    // npm runs scripts in the project; a folder is meant from where the person stands.
    const folder = resolve(process.env['INIT_CWD'] ?? '.', typed.out)
    const outcome = await exportReport(backend, { asOf, folder })
    await backend.close()
    if (!outcome.ok) {
      console.error(wordProblem(outcome.problem))
      return 1
    }
    console.log(`截至 ${outcome.value.asOf} 的年度工作报告已写入:`)
    for (const path of outcome.value.paths) console.log(`  ${path}`)
    return 0
  } finally {
    records.release()
  }
}

try {
  process.exitCode = await report()
} catch (error) {
  console.error('报告没有写成,请把下面的内容告知技术支持:', error)
  process.exitCode = 1
}
