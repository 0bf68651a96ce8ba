import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startTestApp } from '#tests/support/test-app.ts'

test('each printer keeps its own offset, and saving again replaces it', async () => {
  const { as } = startTestApp()
  const office = as('district_office')
  const save = async (printer: string, right: number, down: number) =>
    expectDone(await office('printing.save-offset', { printer, right, down }))
  await save('针式打印机', 150, -25)
  await save(' 彩色激光 ', 0, 300)
  await save('针式打印机', 160, -25)
  expect(expectDone(await office('printing.offsets', {}))).toEqual([
    { printer: '彩色激光', right: 0, down: 300 },
    { printer: '针式打印机', right: 160, down: -25 },
  ])
})

test('an offset no printer can have is refused, and none is kept', async () => {
  const { as } = startTestApp()
  const office = as('district_office')
  const beyond = { printer: '针式打印机', right: 2001, down: 0 }
  expect(await office('printing.save-offset', beyond)).toMatchObject({ problem: { code: 'invalid-input' } })
  expect(await office('printing.save-offset', { ...beyond, printer: '  ', right: 0 })).toMatchObject({ ok: false })
  expect(expectDone(await office('printing.offsets', {}))).toEqual([])
})

test('an offset can be taken back like any other change', async () => {
  const { as } = startTestApp()
  const office = as('district_office')
  expectDone(await office('printing.save-offset', { printer: '针式打印机', right: 150, down: 0 }))
  expectDone(await office('printing.save-offset', { printer: '针式打印机', right: 999, down: 0 }))
  expectDone(await office('history.undo', {}))
  expect(expectDone(await office('printing.offsets', {}))).toEqual([{ printer: '针式打印机', right: 150, down: 0 }])
})

test('what was printed leaves a line in the audit log and nothing to undo', async () => {
  const { as, db } = startTestApp()
  const reader = as('reader')
  const printed = { title: '学习型组织 截至 2011-12-31', rows: 36, target: 'pdf' as const }
  expectDone(await reader('printing.record', printed))
  const lines = await db.selectFrom('audit').selectAll().where('command', '=', 'printing.record').execute()
  expect(lines).toMatchObject([{ actorName: 'reader', result: 'ok', txId: null, digest: JSON.stringify(printed) }])
  expect(await db.selectFrom('act').selectAll().execute()).toEqual([])
  const office = as('district_office')
  expectDone(await office('printing.record', printed))
  expect(await office('history.undo', {})).toMatchObject({ problem: { code: 'nothing-to-undo' } })
})

test('who reads may print, who has no place may not, and only the office adjusts printers', async () => {
  const { as } = startTestApp()
  const printed = { title: '名册', rows: 1, target: 'browser' as const }
  expect(await as('visitor')('printing.record', printed)).toMatchObject({ ok: false })
  expect(await as('expert')('printing.record', printed)).toMatchObject({ ok: true })
  for (const role of ['street_clerk', 'approver', 'expert', 'reader'] as const)
    expect(await as(role)('printing.offsets', {})).toMatchObject({ problem: { code: 'not-permitted' } })
})
