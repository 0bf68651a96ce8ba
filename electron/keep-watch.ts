import type { OpenDatabase } from './database/open-database.ts'
import { checkOpeningClock, createClockCheck, type Clocks } from './watch-clock.ts'

/** Milliseconds between two looks at the clock. */
const clockPeriod = 15_000

/** Milliseconds after opening until the whole audit log is checked: the first screen comes first. */
const checkDelay = 5_000

/**
 * Watches while the program runs: notes that it was opened and whether it was closed in order the time before, checks
 * the whole audit log once, and notes a clock that was set. A backup is taken while the program runs, so one that was
 * restored has no closing in its log. Answers what ends the watch and notes the closing.
 */
export function keepWatch(
  { audit, auditWatch }: Pick<OpenDatabase, 'audit' | 'auditWatch'>,
  clocks: Clocks,
  isRestored = false,
) {
  const noteClock = (event: ReturnType<typeof checkOpeningClock>): void => {
    if (event) audit.note('clock', event)
  }
  noteClock(checkOpeningClock(audit.last()?.at, clocks.wall()))
  const wasClosed = audit.lastOf('program')?.command !== 'program.open'
  audit.note('program', {
    command: 'program.open',
    label: '打开程序',
    object: isRestored ? '从备份恢复后' : wasClosed ? '' : '上次没有正常关闭(断电、死机或被强行结束)',
  })

  const check = createClockCheck(clocks)
  const clockTimer = setInterval(() => noteClock(check()), clockPeriod)
  const checkTimer = setTimeout(() => auditWatch.start(), checkDelay)

  let hasEnded = false
  return (): void => {
    if (hasEnded) return
    hasEnded = true
    clearInterval(clockTimer)
    clearTimeout(checkTimer)
    noteClock(check())
    audit.note('program', { command: 'program.close', label: '关闭程序', object: '' })
  }
}
