import { z } from 'zod'
import { toHalfWidth } from '#shared/identifiers/half-width.ts'

const msPerDay = 86_400_000

/** China keeps one time zone, eight hours ahead of UTC, all year. */
const chinaOffsetMs = 8 * 3_600_000

/** Monday is 1, Sunday is 7 (GB/T 7408). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const pad = (part: number): string => String(part).padStart(2, '0')

const toMs = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

const fromMs = (ms: number): Day => {
  const date = new Date(ms)
  return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}

/** Is this text a day that exists, written 'YYYY-MM-DD'? Years 1000 to 9999. */
export const isDay = (text: string): boolean => /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && fromMs(toMs(text)) === text

/** A calendar day, 'YYYY-MM-DD', without a time and without a zone. Days compare as text. */
export const Day = z.string().refine(isDay, '日期应写成 2011-12-31 这样的真实日期。')
export type Day = z.infer<typeof Day>

/** The day of these numbers, or undefined when there is none, such as 30 February. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day | undefined => {
  const text = `${year}-${pad(month)}-${pad(dayOfMonth)}`
  return isDay(text) ? text : undefined
}

/** `count` calendar days later; earlier when negative. */
export const addDays = (day: Day, count: number): Day => fromMs(toMs(day) + count * msPerDay)

/** The same day `count` years later; 29 February becomes 28 February in a common year. */
export const addYears = (day: Day, count: number): Day => {
  const year = yearOf(day) + count
  return dayOf(year, Number(day.slice(5, 7)), Number(day.slice(8, 10))) ?? `${year}-02-28`
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (toMs(to) - toMs(from)) / msPerDay

export const weekdayOf = (day: Day): Weekday => (((new Date(toMs(day)).getUTCDay() + 6) % 7) + 1) as Weekday

/** Negative, zero or positive, as Array.sort wants it. */
export const compareDays = (left: Day, right: Day): number => (left < right ? -1 : left > right ? 1 : 0)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The day on a Chinese wall calendar at this instant (ISO-8601 with its zone). */
export const dayInChina = (instant: string): Day => fromMs(Date.parse(instant) + chinaOffsetMs)

/** '2011年12月31日', without leading zeros, as GB/T 9704 writes dates in documents. */
export const formatDayChinese = (day: Day): string =>
  `${yearOf(day)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

const spellings = [
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

const hanDigits = '〇一二三四五六七八九'

/** 二〇一一年十二月三十一日 → 2011年12月31日, as documents before 2012 wrote it; the zero is often typed as a letter O. */
const replaceHanNumbers = (text: string): string =>
  (/[一二三四五六七八九]/.test(text) ? text.replace(/[OoОо]/g, '〇') : text)
    .replace(/[○零]/g, '〇')
    .replace(/([一二三])?十([一二三四五六七八九])?(?=[月日号])/g, (_, tens?: string, ones?: string) =>
      String((tens ? hanDigits.indexOf(tens) : 1) * 10 + (ones ? hanDigits.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(hanDigits.indexOf(digit)))

/**
 * Reads the usual Chinese spellings of a day: 2004年9月4日, 1966/3/3, 2007.4.20, 20091126, 1983-07-02,
 * 二〇一一年十二月三十一日, in full-width digits or with spaces, and a midnight that Excel added.
 * A two-digit year, a missing part or a day that does not exist gives undefined.
 */
export function parseDay(text: string): Day | undefined {
  const plain = replaceHanNumbers(
    toHalfWidth(text)
      .replace(/[—–]/g, '-')
      .trim()
      .replace(/[ T]0{1,2}:00(:00(\.0+)?)?Z?$/, '')
      .replace(/\s/g, ''),
  )
  for (const spelling of spellings) {
    const match = spelling.exec(plain)
    if (match) {
      const [year, month, dayOfMonth] = match.slice(1).filter((part) => /\d/.test(part))
      return dayOf(Number(year), Number(month), Number(dayOfMonth))
    }
  }
  return undefined
}
