import type { ReactNode } from 'react'

/** The first character under each letter when characters are sorted by 拼音; i, u and v begin no syllable. */
const firsts = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀')
const letters = 'abcdefghjklmnopqrstwxyz'
const collator = new Intl.Collator('zh-u-co-pinyin')

/** 拼音首字母 of a label of the screen, its most usual reading: 学习型组织 → xxxzz. */
export const initialsOf = (label: string): string =>
  Array.from(label)
    .map((character) => {
      if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase()
      const after = firsts.findLastIndex((first) => collator.compare(first, character) <= 0)
      return letters.charAt(after)
    })
    .join('')

/** Does a label answer to what was typed: a part of it, or the beginning of its initials? */
export const answersTo = (label: string, typed: string): boolean =>
  label.includes(typed) || initialsOf(label).includes(typed.toLowerCase())

/** How a picker of the screen searches its options: by characters or 拼音首字母 of their labels. */
export const searchByInitials = {
  filterOption: (typed: string, option?: { readonly label?: ReactNode; readonly value?: unknown }): boolean => {
    const words = option?.label ?? option?.value
    return typeof words === 'string' && answersTo(words, typed.trim())
  },
}
