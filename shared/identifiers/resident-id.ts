import { dayOf, type Day } from '#shared/calendar/day.ts'
import { normaliseCode } from './half-width.ts'

/** GB 11643-1999: weights of the first 17 places, and the check character for each remainder modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** First two digits of the provinces (GB/T 2260); 81, 82 and 83 are 港澳台居民居住证. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** 外国人永久居留身份证 since 2023 puts a 9 before the province. */
const provinceOf = (id: string): string => (id.startsWith('9') ? id.slice(1, 3) : id.slice(0, 2))

/** How a 身份证号 is stored: half-width, capital X, no spaces. */
export const normaliseResidentId = (text: string): string => normaliseCode(text)

/** The birth day inside an 18-place number, or undefined when it names no real day. */
export const birthDayOf = (id: string): Day | undefined =>
  dayOf(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))

/** The check character for the first 17 digits. */
export function residentIdCheckOf(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0)
  return checkCharacters.charAt(sum % 11)
}

/**
 * What is wrong with a 居民身份证, 港澳台居民居住证 or 外国人永久居留身份证 number, as a sentence for the clerk; undefined when
 * it is right. With `today`, a birth day in the future is refused too.
 */
export function checkResidentId(text: string, today?: Day): string | undefined {
  const id = normaliseResidentId(text)
  if (id.length !== 18) return `身份证号应为 18 位,现为 ${id.length} 位。请核对证件后重填。`
  if (!/^\d{17}[\dX]$/.test(id)) return '身份证号前 17 位应为数字,第 18 位应为数字或 X。请核对证件后重填。'
  if (!provinces.has(provinceOf(id))) return `身份证号开头的 ${provinceOf(id)} 不是省级代码。请核对证件后重填。`
  const born = birthDayOf(id)
  if (!born || born < '1850-01-01' || (today && born > today))
    return `身份证号第 7 至 14 位 ${id.slice(6, 14)} 不是真实的出生日期。请核对证件后重填。`
  const expected = residentIdCheckOf(id)
  if (id.charAt(17) === expected) return undefined
  return `身份证号第 18 位应为 ${expected},现为 ${id.charAt(17)}。请核对证件后重填。`
}
