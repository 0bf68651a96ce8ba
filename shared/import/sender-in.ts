import { toHalfWidth } from '../identifiers/half-width.ts'
import type { SheetRow } from './sheet.ts'

const label = /^(填报|报送|申报|推荐|上报)(单位|街道|部门)(\(?(盖章|公章|签章)\)?)?:(?<name>.*)$/u

/** Who sent a file, as the lines above its headings say it: 填报单位:月坛街道(公章). Empty where they do not. */
export function senderIn(above: readonly SheetRow[]): string {
  for (const { cells } of above) {
    const texts = cells.map((cell) => toHalfWidth(cell ?? '').replaceAll(/\s/gu, '')).filter((text) => text !== '')
    for (const [place, text] of texts.entries()) {
      const match = label.exec(text)
      if (!match) continue
      const own = (match.groups?.['name'] ?? '').replaceAll(/\((盖章|公章|签章)\)|_/gu, '')
      const beside = own === '' ? (texts[place + 1] ?? '') : own
      if (/\d{4}年|日期|:/u.test(beside)) return ''
      return beside.slice(0, 80)
    }
  }
  return ''
}
