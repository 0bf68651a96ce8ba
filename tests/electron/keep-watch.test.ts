import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepWatch } from '#electron/keep-watch.ts'
import { startTestApp } from '#tests/support/test-app.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

type App = ReturnType<typeof startTestApp>

const linesOf = async ({ db }: App) =>
  (
    await db.selectFrom('audit').select(['kind', 'label', 'object', 'result', 'actorName']).orderBy('seq').execute()
  ).map(({ kind, label, object }) => [kind, label, object])

test('opening and closing stand in the log, and an opening after a crash says so', async () => {
  const app = startTestApp()
  const clocks = { wall: () => '2011-11-23T01:00:00.000Z', steady: () => 0 }
  const end = keepWatch(app.database, clocks)
  end()
  end()
  keepWatch(app.database, clocks)
  const endAgain = keepWatch(app.database, clocks)
  endAgain()
  keepWatch(app.database, clocks)
  keepWatch(app.database, clocks, true)()
  expect(await linesOf(app)).toEqual([
    ['program', '打开程序', ''],
    ['program', '关闭程序', ''],
    ['program', '打开程序', ''],
    ['program', '打开程序', '上次没有正常关闭(断电、死机或被强行结束)'],
    ['program', '关闭程序', ''],
    ['program', '打开程序', ''],
    ['program', '打开程序', '从备份恢复后'],
    ['program', '关闭程序', ''],
  ])
})

test('the whole log is checked a while after opening, and a clock set meanwhile is noted', async () => {
  const app = startTestApp()
  const time = { wall: Date.parse('2011-11-23T01:00:00.000Z'), steady: 0 }
  const end = keepWatch(app.database, { wall: () => new Date(time.wall).toISOString(), steady: () => time.steady })
  expect(app.database.auditWatch.standing().state).toBe('never')
  time.wall -= 7_200_000
  await vi.advanceTimersByTimeAsync(20_000)
  expect(app.database.auditWatch.standing()).toMatchObject({ state: 'whole', checked: 1 })
  end()
  expect((await linesOf(app)).map(([kind, label]) => [kind, label])).toEqual([
    ['program', '打开程序'],
    ['audit', '核验审计记录'],
    ['clock', '时钟被拨慢'],
    ['program', '关闭程序'],
  ])
})

test('a note left during an act waits for its end, and stays where the act is taken back', async () => {
  const app = startTestApp()
  const { database } = app
  const head = { at: '2011-11-23T01:00:00.000Z', actorId: '甲', actorName: '甲', command: 'x', label: 'x', source: '' }
  database.begin({ ...head, txId: 't', undoable: true })
  database.audit.note('backup', { command: 'backup.made', label: '备份', object: '备份 1' })
  expect(await linesOf(app)).toEqual([])
  database.rollback()
  expect(await linesOf(app)).toEqual([['backup', '备份', '备份 1']])
})
