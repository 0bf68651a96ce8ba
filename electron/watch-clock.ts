import { wordInstant } from './clock.ts'
import type { Event } from './database/audit-log.ts'

/** The two clocks of a computer: the one people set, and one that only ever runs forward. */
export interface Clocks {
  /** The instant the wall clock shows, ISO-8601 UTC. */
  readonly wall: () => string
  /** Milliseconds on the clock nobody can set. */
  readonly steady: () => number
}

/** Milliseconds the two may part before it is told: a time server nudges the wall clock by less. */
const tolerance = 60_000

const minute = 60_000

/** For an hour what the clocks drift is added up, so that many small steps back are told like one large one. */
const patience = 60 * minute

const wordSpan = (ms: number): string => {
  const minutes = Math.round(Math.abs(ms) / minute)
  if (minutes < 120) return `${minutes} 分钟`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / 60 / 24)} 天`
}

const tell = (label: string, expected: string, found: string, words: string): Event => ({
  command: 'clock.changed',
  label,
  object: `按计时应为 ${wordInstant(expected)},电脑时钟显示 ${wordInstant(found)},${words}`,
})

/**
 * Compares the wall clock with the steady one since it was asked last; answers the event to note where they parted. On
 * some systems the steady clock stands still while the computer sleeps, so that waking looks like a clock set forward.
 */
export function createClockCheck({ wall, steady }: Clocks): () => Event | undefined {
  let before = { wall: Date.parse(wall()), steady: steady() }
  return () => {
    const now = { wall: Date.parse(wall()), steady: steady() }
    const expected = before.wall + (now.steady - before.steady)
    const drift = now.wall - expected
    const isTold = Math.abs(drift) >= tolerance
    if (isTold || now.steady - before.steady > patience) before = now
    if (!isTold) return undefined
    const [due, found] = [expected, now.wall].map((ms) => new Date(ms).toISOString()) as [string, string]
    return drift < 0
      ? tell('时钟被拨慢', due, found, `慢了 ${wordSpan(drift)}`)
      : tell('时钟被拨快或电脑休眠', due, found, `快了 ${wordSpan(drift)};也可能是电脑休眠后刚刚唤醒`)
  }
}

/** At opening: time cannot be before the last line of the audit log. */
export function checkOpeningClock(lastLineAt: string | undefined, now: string): Event | undefined {
  const drift = Date.parse(now) - Date.parse(lastLineAt ?? now)
  if (drift > -tolerance || lastLineAt === undefined) return undefined
  return {
    command: 'clock.changed',
    label: '时钟被拨慢',
    object: `打开程序时电脑时钟显示 ${wordInstant(now)},早于最后一条审计记录的 ${wordInstant(lastLineAt)},至少慢了 ${wordSpan(drift)}`,
  }
}
