const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as headings count them: 一, 十, 十一, 二十, 九十九. */
export function writeChineseNumeral(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const ten = tens > 1 ? `${digits[tens] ?? ''}十` : '十'
  return (tens > 0 ? ten : '') + (digits[ones] ?? '')
}

/** 一、 before a chapter's heading, counted from 0 (GB/T 9704-2012, 7.3.3). */
export const numberChapter = (index: number): string => `${writeChineseNumeral(index + 1)}、`

/** （一） before a section's heading, counted from 0 (GB/T 9704-2012, 7.3.3). */
export const numberSection = (index: number): string => `（${writeChineseNumeral(index + 1)}）`
