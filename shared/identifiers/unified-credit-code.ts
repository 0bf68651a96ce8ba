import { normaliseCode } from './half-width.ts'

/** GB 32100-2015 §4: 31 characters, without I O S V Z; a character's value is its place here. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100-2015 table 2: 3^(i-1) mod 31 for the first 17 places. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** How a 统一社会信用代码 is stored: half-width, capitals, no spaces. */
export const normaliseUnifiedCreditCode = (text: string): string => normaliseCode(text)

/** The check character for the first 17 characters, all of which must be in the alphabet. */
export function checkCharacterOf(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * alphabet.indexOf(first17.charAt(place)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** What is wrong with a 统一社会信用代码, as a sentence for the clerk; undefined when it is right. */
export function checkUnifiedCreditCode(text: string): string | undefined {
  const code = normaliseUnifiedCreditCode(text)
  if (code.length !== 18) return `统一社会信用代码应为 18 位,现为 ${code.length} 位。请核对营业执照后重填。`
  const stray = code.slice(0, 17).search(/[^0-9A-HJ-NPQRTUWXY]/)
  if (stray >= 0)
    return `统一社会信用代码第 ${stray + 1} 位不能是 ${code.charAt(stray)}(不用 I、O、S、V、Z)。请核对营业执照后重填。`
  if (!/^\d{6}$/.test(code.slice(2, 8)))
    return '统一社会信用代码第 3 至 8 位是登记机关行政区划码,应全为数字。请核对营业执照后重填。'
  const expected = checkCharacterOf(code)
  if (code.charAt(17) === expected) return undefined
  return `统一社会信用代码第 18 位应为 ${expected},现为 ${code.charAt(17)}。请核对营业执照后重填。`
}
