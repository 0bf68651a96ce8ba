/** How many places a printed figure keeps. Hundredths hold no more than two. */
export type Decimals = 0 | 1 | 2

/** Hundredths in one unit of the last kept place. */
const lastPlace: Record<Decimals, number> = { 0: 100, 1: 10, 2: 1 }

/** A plain decimal, or one with well-placed thousands commas, with at most two decimals. */
const decimalNumber = /^(?<sign>[+-]?)(?<whole>\d+|\d{1,3}(?:,\d{3})+)(?:\.(?<fraction>\d{1,2}))?$/

/** Input methods in Chinese mode leave full-width digits, points and signs behind. */
const toHalfWidth = (text: string): string =>
  text.replaceAll(/[\uff01-\uff5e]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))

/**
 * Reads what a clerk typed as whole hundredths: '85.5', full-width or not, is 8550.
 * Undefined when the text is not a number, has more than two decimals or is too large to be exact.
 */
export function parseHundredths(text: string): number | undefined {
  const groups = decimalNumber.exec(toHalfWidth(text).trim())?.groups
  if (!groups) return undefined
  const { sign = '', whole = '', fraction = '' } = groups
  const magnitude = Number(whole.replaceAll(',', '') + fraction.padEnd(2, '0'))
  if (!Number.isSafeInteger(magnitude)) return undefined
  return sign === '-' ? 0 - magnitude : magnitude
}

/** Writes hundredths as a decimal, rounded half-up to `decimals` places: 8545 is '85.45', '85.5' or '85'. */
export function formatHundredths(value: number, decimals: Decimals = 2): string {
  const rounded = divideHalfUp(value, lastPlace[decimals]) ?? 0
  const sign = rounded < 0 ? '-' : ''
  const digits = String(Math.abs(rounded)).padStart(decimals + 1, '0')
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * The whole quotient of two whole numbers, 四舍五入: a half goes away from zero, so −2.5 is −3.
 * Null when the denominator is missing or 0; such a figure prints as "—".
 */
export const divideHalfUp = (numerator: number, denominator: number | null | undefined): number | null =>
  denominator ? Number(quotientHalfUp(BigInt(numerator), BigInt(denominator))) : null

/**
 * A share in hundredths of a percent, rounded once to `decimals` places of the percentage:
 * 127 of 255 is 4980 (49.80 %), and with one decimal 4980 (49.8 %), with none 5000 (50 %).
 * Null when the denominator is missing or 0. May exceed 100 %.
 */
export function percentOf(
  numerator: number,
  denominator: number | null | undefined,
  decimals: Decimals = 2,
): number | null {
  if (!denominator) return null
  const place = BigInt(lastPlace[decimals])
  return Number(quotientHalfUp(BigInt(numerator) * 10_000n, BigInt(denominator) * place) * place)
}

/** BigInt, because doubling or scaling a safe integer may leave the safe range. */
function quotientHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const [over, under] = [magnitudeOf(numerator), magnitudeOf(denominator)]
  const quotient = (2n * over + under) / (2n * under)
  return negative ? 0n - quotient : quotient
}

const magnitudeOf = (value: bigint): bigint => (value < 0n ? 0n - value : value)
