import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openBackend } from '#electron/backend.ts'
import { refuseTrouble } from '#electron/backup/backup-trouble.ts'
import { drill } from '#electron/backup/drill.ts'
import { readClock } from '#electron/clock.ts'
import { dataDirectory } from '#electron/data-directory.ts'
import { takeDataLock } from '#electron/host/data-lock.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { readArguments } from './read-arguments.ts'

const usage = 'npm run drill -- [--demo] [--data 目录]'

const options = {
  demo: { type: 'boolean', default: false },
  // oxlint-disable-next-line id-denylist -- the option as it is typed
  data: { type: 'string' },
} as const

async function openOnce(directory: string, demo: boolean): Promise<string | undefined> {
  const backend = await openBackend({ dataDirectory: directory, demo })
  const answer = (await backend.send('drill', 'session.current', {})) as Outcome<unknown>
  await backend.close()
  return answer.ok ? undefined : wordProblem(answer.problem)
}

/** The demo district is built at its first use; other records must be there. Answers whether there is a database. */
async function prepare(directory: string, demo: boolean): Promise<boolean> {
  if (existsSync(join(directory, 'xuecheng.sqlite'))) return true
  if (!demo) {
    console.error(`数据目录中没有数据库:${directory}。请用 --data 指明,或用 --demo 演练示范区。`)
    return false
  }
  const lock = takeDataLock(directory)
  if (!lock.held) {
    console.error(lock.message)
    return false
  }
  console.log('正在建立示范区…')
  await openOnce(directory, demo)
  lock.release()
  return true
}

/** `npm run drill`: restores the newest backup into a scratch folder and says what it compared. Returns the exit code. */
async function run(): Promise<number> {
  const typed = readArguments(options, usage)
  const directory = dataDirectory({ demo: typed.demo, named: typed.data })
  if (!(await prepare(directory, typed.demo))) return 1
  const begun = performance.now()
  let differences = 0
  const order = {
    dataDirectory: directory,
    now: readClock,
    open: (scratch: string) => openOnce(scratch, typed.demo),
    tell: ({ isGood, words }: { isGood: boolean; words: string }) => {
      if (!isGood) differences += 1
      console.log(`${isGood ? '  ✓' : '  ✗'} ${words}`)
    },
  }
  console.log(`恢复演练,数据目录 ${directory}`)
  try {
    await drill(order)
  } catch (error) {
    const refusal = refuseTrouble(error, 'backup-unusable', directory)
    if (!refusal.ok) order.tell({ isGood: false, words: wordProblem(refusal.problem) })
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(
    differences === 0 ? `演练通过,用时 ${seconds} 秒。` : `演练没有通过:${differences} 处不符,用时 ${seconds} 秒。`,
  )
  return differences === 0 ? 0 : 1
}

try {
  process.exitCode = await run()
} catch (error) {
  console.error('演练没有完成,请把下面的内容告知技术支持:', error)
  process.exitCode = 1
}
