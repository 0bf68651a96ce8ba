import { toHalfWidth } from './half-width.ts'

const mobile = /^1[3-9]\d{9}$/

/** Area code of two or three digits after the 0, then seven or eight digits that do not begin with 0 or 1. */
const landline = /^(0(?:10|2\d|[3-9]\d{2}))-?([2-9]\d{6,7})$/

/** Paid by the called party, or shared: 400 and 800 numbers. */
const service = /^[48]00\d{7}$/

/** A local number without its area code, as offices of one city write it: eight digits. */
const local = /^[2-9]\d{7}$/

const extension = /(?:转|-|ext\.?|#)(\d{1,6})$/i

const compact = (text: string): string =>
  toHalfWidth(text)
    .replace(/[\s()]/g, '')
    .replace(/[—–]/g, '-')
    .replace(/^(\+|00)86-?/, '')
    .replace(/分机号?/, '转')
    .replace(/转{2,}/, '转')

interface Phone {
  readonly number: string
  readonly extension?: string
}

function readPhone(text: string): Phone | undefined {
  const plain = compact(text)
  const digits = plain.replace(/-/g, '')
  if (mobile.test(digits) || service.test(digits)) return { number: digits }
  const whole = readLandline(plain)
  if (whole) return { number: whole }
  const match = extension.exec(plain)
  const main = match && readLandline(plain.slice(0, match.index))
  return main && match[1] ? { number: main, extension: match[1] } : undefined
}

function readLandline(plain: string): string | undefined {
  const [, area, rest] = landline.exec(plain) ?? []
  if (area && rest) return `${area}-${rest}`
  const joined = plain.replace(/-/g, '')
  return local.test(joined) ? joined : undefined
}

/** How a phone number is stored: 18131860913, 010-66012345, 010-66012345转801; undefined when it is none. */
export function normalisePhone(text: string): string | undefined {
  const phone = readPhone(text)
  return phone && (phone.extension ? `${phone.number}转${phone.extension}` : phone.number)
}

/** What is wrong with a phone number, as a sentence for the clerk; undefined when it is right. */
export const checkPhone = (text: string): string | undefined =>
  normalisePhone(text) === undefined
    ? `联系电话“${text.trim()}”不是 11 位手机号,也不是带区号的固定电话。请写成 13800001234 或 010-66012345转801。`
    : undefined
