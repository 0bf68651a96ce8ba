import { toHalfWidth } from './half-width.ts'

/** GB/T 9704-2012 §7.2.5: agency characters, the year in 〔〕, a number without leading zero or 第, 号. */
const wellFormed = /^[\p{Script=Han}A-Z]+〔(\d{4})〕[1-9]\d*号$/u

/** What people type instead of 〔〕. */
const brackets = /^(.+?)[〔[({【〈<](\d{4})[〕\])}】〉>]第?0*(\d+)号?$/u

/** A 发文字号 as the standard writes it, when what was typed leaves no doubt; otherwise unchanged but trimmed. */
export function normaliseDocumentNumber(text: string): string {
  const plain = toHalfWidth(text).replace(/\s/g, '')
  const [, agency, year, order] = brackets.exec(plain) ?? []
  return agency && year && order && Number(order) > 0 ? `${agency}〔${year}〕${order}号` : plain
}

/** What is wrong with a 发文字号, as a sentence for the clerk; undefined when it is right. */
export function checkDocumentNumber(text: string): string | undefined {
  const typed = text.trim()
  if (wellFormed.test(typed)) return undefined
  const meant = normaliseDocumentNumber(typed)
  return wellFormed.test(meant)
    ? `发文字号应写成“${meant}”:年份用六角括号〔〕,序号不加“第”、不补零。`
    : `发文字号“${typed}”不完整。请按“西教发〔2011〕12号”的样式填写机关代字、年份和序号。`
}

/** The year inside a well-formed 发文字号. */
export const documentYearOf = (documentNumber: string): number | undefined => {
  const year = wellFormed.exec(documentNumber)?.[1]
  return year === undefined ? undefined : Number(year)
}
