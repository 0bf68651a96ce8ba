import { done, refuse, type Outcome } from '../command/outcome.ts'
import type { FieldProblem } from '../command/outcome.ts'
import { toHalfWidth } from '../identifiers/half-width.ts'
import type { Draft } from '../register/check-values.ts'
import { addDays, compareDays, dayOf, type Day } from './day.ts'
import { HolidayTable } from './working-days.ts'

const monthDay = /^(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<date>\d{1,2})[日号]?$/
const range = /^(?<from>[^至~-]+)(?:至|~|-)(?<to>[^至~-]+)$/

interface Spelled {
  readonly day: Day
  readonly month: number
}

function readMonthDay(text: string, year: number, month?: number): Spelled | undefined {
  const parts = monthDay.exec(text)?.groups
  const stated = parts?.['month'] ? Number(parts['month']) : month
  if (!parts || stated === undefined || (parts['year'] && Number(parts['year']) !== year)) return undefined
  const day = dayOf(year, stated, Number(parts['date']))
  return day === undefined ? undefined : { day, month: stated }
}

function readPiece(piece: string, year: number): Day[] | undefined {
  const ends = range.exec(piece)?.groups
  const from = readMonthDay(ends?.['from'] ?? piece, year)
  const to = ends?.['to'] ? readMonthDay(ends['to'], year, from?.month) : from
  if (!from || !to || to.day < from.day) return undefined
  const days: Day[] = []
  for (let day = from.day; day <= to.day; day = addDays(day, 1)) days.push(day)
  return days
}

/** Reads days of one year as notices write them: 1月1日至3日、2月5日至2月11日、5月1日. */
export function readDaysOfYear(text: string, year: number): Outcome<readonly Day[]> {
  const pieces = toHalfWidth(text)
    .replaceAll(/\s/g, '')
    .split(/[、,;。]/)
    .filter((piece) => piece !== '')
  const days = pieces.map((piece) => readPiece(piece, year))
  const unread = pieces.find((_, place) => days[place] === undefined)
  if (unread !== undefined)
    return refuse('invalid-input', `“${unread}”不是 ${year} 年的日期。请写成 1月1日至3日、5月1日 的样式。`)
  return done([...new Set(days.flatMap((some) => some ?? []))].toSorted(compareDays))
}

interface EnteredYear {
  readonly year: number
  readonly source: string
  readonly holidays: string
  readonly workdays: string | null
}

/** The table an entered year stands for; its refusal says which dates cannot be read. */
export function readHolidayYear(row: EnteredYear): Outcome<HolidayTable> {
  const holidays = readDaysOfYear(row.holidays, row.year)
  if (!holidays.ok) return holidays
  const workdays = readDaysOfYear(row.workdays ?? '', row.year)
  if (!workdays.ok) return workdays
  const table = HolidayTable.safeParse({
    year: row.year,
    source: row.source,
    holidays: holidays.value,
    workdays: workdays.value,
  })
  return table.success ? done(table.data) : refuse('invalid-input', table.error.issues[0]?.message)
}

/** A year's dates can be read, and no day is both off and worked. */
export function checkHolidayYear(draft: Draft): FieldProblem[] {
  const { year, holidays } = draft
  if (typeof year !== 'number' || typeof holidays !== 'string') return []
  const workdays = typeof draft['workdays'] === 'string' ? draft['workdays'] : null
  const table = readHolidayYear({ year, source: '—', holidays, workdays })
  if (table.ok) return []
  const field = readDaysOfYear(holidays, year).ok ? 'workdays' : 'holidays'
  return [{ field, message: table.problem.detail ?? '日期无法识别。' }]
}
