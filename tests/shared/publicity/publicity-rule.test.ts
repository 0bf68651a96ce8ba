import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/calendar/day.ts'
import type { HolidayTable } from '#shared/calendar/working-days.ts'
import { isObjectionOpen, type Objection } from '#shared/publicity/objection.ts'
import { PublicityEntry } from '#shared/publicity/publicity.ts'
import { endOfPublicity, publicityAllowsApproval } from '#shared/publicity/publicity-rule.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

const objection: Objection = {
  id: 'o',
  version: 1,
  subjectId: '甲',
  raisedBy: 'anonymous',
  raiser: '',
  receivedOn: '2011-12-20',
  content: '事迹不实',
  investigation: '',
  conclusion: null,
  repliedOn: null,
}

const anyObjection = fc.record<Objection>({
  id: fc.string(),
  version: fc.constant(1),
  subjectId: fc.constantFrom('甲', '乙'),
  raisedBy: fc.constantFrom('named' as const, 'anonymous' as const),
  raiser: fc.string(),
  receivedOn: fc.constant('2011-12-20'),
  content: fc.constant('事迹不实'),
  investigation: fc.string(),
  conclusion: fc.constantFrom(null, 'upheld' as const, 'dismissed' as const),
  repliedOn: fc.constantFrom(null, '2011-12-30'),
})

/** A year drawn at random: any set of weekdays off, any set of weekend days worked. */
const anyTables = fc
  .array(fc.integer({ min: 0, max: 729 }), { maxLength: 120 })
  .map((offsets) => [...new Set(offsets)].map((offset) => addDays('2030-01-01', offset)))
  .map((odd): HolidayTable[] =>
    ['2030', '2031'].map((year) => ({
      year: Number(year),
      source: '示例',
      holidays: odd.filter((day) => day.startsWith(year) && !isWeekend(day)),
      workdays: odd.filter((day) => day.startsWith(year) && isWeekend(day)),
    })),
  )

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

test('exactly n days of the period are worked, the last of them the end day', () => {
  holds(
    fc.property(anyTables, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 20 }), (tables, from, count) => {
      const start = addDays('2030-01-01', from)
      const end = endOfPublicity(start, count, tables)
      if (!end.ok) return end.problem.code === 'year-not-covered'
      const off = new Set(tables.flatMap(({ holidays }) => holidays))
      const on = new Set(tables.flatMap(({ workdays }) => workdays))
      const worked: Day[] = []
      for (let day = addDays(start, 1); day <= end.value; day = addDays(day, 1))
        if (on.has(day) || (!isWeekend(day) && !off.has(day))) worked.push(day)
      return worked.length === count && worked.at(-1) === end.value
    }),
  )
})

test('approval waits until the day after the end, and for every objection to that very nominee', () => {
  const anyToday = fc.integer({ min: -10, max: 10 }).map((offset) => addDays('2012-01-05', offset))
  holds(
    fc.property(anyToday, fc.array(anyObjection, { maxLength: 4 }), (today, objections) => {
      const settled = objections.every(
        (one) =>
          one.subjectId !== '甲' ||
          (one.conclusion === 'dismissed' && (one.raisedBy === 'anonymous' || one.repliedOn !== null)),
      )
      const outcome = publicityAllowsApproval({ endDay: '2012-01-05', objections }, '甲', today)
      return outcome.ok === (today > '2012-01-05' && settled)
    }),
  )
})

test('the refusal names the last day, then how many objections are open, then that one was upheld', () => {
  const running = { endDay: '2012-01-05', objections: [objection] }
  expect(publicityAllowsApproval(running, '甲', '2012-01-05')).toMatchObject({
    problem: { code: 'publicity-running', detail: '2012-01-05' },
  })
  expect(publicityAllowsApproval(running, '甲', '2012-01-06')).toMatchObject({
    problem: { code: 'objection-open', detail: '1 件' },
  })
  const upheld = { ...running, objections: [{ ...objection, conclusion: 'upheld' as const }] }
  expect(publicityAllowsApproval(upheld, '甲', '2012-01-06')).toMatchObject({ problem: { code: 'objection-upheld' } })
})

test('a named objector must have been answered before the objection is closed', () => {
  const named: Objection = { ...objection, raisedBy: 'named', raiser: '李某', conclusion: 'dismissed' }
  expect(isObjectionOpen(named)).toBe(true)
  expect(isObjectionOpen({ ...named, repliedOn: '2012-01-04' })).toBe(false)
})

test('a public list carries names and units, never numbers of people', () => {
  const entry = { subjectId: '甲', name: '张某', note: '' }
  expect(PublicityEntry.safeParse({ ...entry, unit: '复兴门外大街甲7号院社区' }).success).toBe(true)
  for (const unit of ['13800001234', '电话 138 0000 1234', '11010519491231002X'])
    expect(PublicityEntry.safeParse({ ...entry, unit }).error?.issues[0]?.message).toContain('不能带手机号')
})
