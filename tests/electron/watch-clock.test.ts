import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkOpeningClock, createClockCheck } from '#electron/watch-clock.ts'

const start = Date.parse('2011-11-23T01:00:00.000Z')

/** Two clocks a test moves. */
function clocks() {
  const time = { wall: start, steady: 1000 }
  const check = createClockCheck({ wall: () => new Date(time.wall).toISOString(), steady: () => time.steady })
  const pass = (ms: number, set = 0) => {
    time.steady += ms
    time.wall += ms + set
    return check()
  }
  return { pass }
}

test('clocks that run together, or are nudged by less than a minute, say nothing', () => {
  fc.assert(
    fc.property(fc.nat(3_600_000), fc.nat(3_600_000), fc.integer({ min: -59_000, max: 59_000 }), (ms, more, nudge) => {
      const { pass } = clocks()
      expect(pass(ms, nudge)).toBeUndefined()
      expect(pass(more)).toBeUndefined()
    }),
  )
})

test('many small steps back are told like one large one', () => {
  const { pass } = clocks()
  const told = Array.from({ length: 10 }, () => pass(15_000, -25_000)).filter((event) => event !== undefined)
  expect(told.map(({ label }) => label)).toEqual(['时钟被拨慢', '时钟被拨慢', '时钟被拨慢'])
})

test('a clock set back or forward is told once, with both instants and by how much', () => {
  const { pass } = clocks()
  expect(pass(15_000, -3 * 3_600_000)).toEqual({
    command: 'clock.changed',
    label: '时钟被拨慢',
    object: '按计时应为 2011-11-23 09:00:15,电脑时钟显示 2011-11-23 06:00:15,慢了 3 小时',
  })
  expect(pass(15_000)).toBeUndefined()
  expect(pass(15_000, 90 * 60_000)).toMatchObject({
    label: '时钟被拨快或电脑休眠',
    object: '按计时应为 2011-11-23 06:00:45,电脑时钟显示 2011-11-23 07:30:45,快了 90 分钟;也可能是电脑休眠后刚刚唤醒',
  })
  expect(pass(15_000)).toBeUndefined()
})

test('an opening before the last line of the log is told, and one behind it is not', () => {
  const now = '2011-11-23T01:00:00.000Z'
  expect(checkOpeningClock(undefined, now)).toBeUndefined()
  expect(checkOpeningClock('2011-11-22T01:00:00.000Z', now)).toBeUndefined()
  expect(checkOpeningClock('2011-11-23T01:00:30.000Z', now)).toBeUndefined()
  expect(checkOpeningClock('2011-11-30T01:00:00.000Z', now)?.object).toBe(
    '打开程序时电脑时钟显示 2011-11-23 09:00:00,早于最后一条审计记录的 2011-11-30 09:00:00,至少慢了 7 天',
  )
})
