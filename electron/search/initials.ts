import { pinyin } from 'pinyin-pro'

const mostReadings = 8

const known = new Map<string, string>()

/** The initials a character may have, each once: 刹 → c, s. A letter or digit is its own. */
function initialsOfCharacter(character: string): string {
  const remembered = known.get(character)
  if (remembered !== undefined) return remembered
  const readings = /[\p{Script=Han}]/u.test(character)
    ? pinyin(character, { pattern: 'first', toneType: 'none', multiple: true, type: 'array' })
    : [character]
  const initials = [...new Set(readings.map((reading) => reading.toLowerCase()))].join('')
  known.set(character, initials)
  return initials
}

/**
 * The 拼音首字母 under which a name is found, every reading of its characters considered up to eight
 * combinations: 什刹海 → sch, ssh. Local readings that no dictionary has are aliases of the row.
 */
export function initialsOf(name: string): string[] {
  const characters = Array.from(name.toLowerCase()).filter((character) => /[\p{Script=Han}a-z0-9]/u.test(character))
  let combinations = ['']
  for (const character of characters) {
    const initials = initialsOfCharacter(character).split('')
    const room = combinations.length * initials.length <= mostReadings
    combinations = combinations.flatMap((begun) => (room ? initials : initials.slice(0, 1)).map((one) => begun + one))
  }
  return combinations.filter((initials) => initials !== '')
}

/** The key by which any text is ordered: by 拼音, and where it has no characters as it stands, capitals as small letters. */
export const textKey = (text: string): string => (/\p{Script=Han}/u.test(text) ? pinyinOf(text) : text.toLowerCase())

const mostKeys = 50_000
const keys = new Map<string, string>()

/** The key by which a name is ordered 按拼音. Kept, because people share names and rows are written again. */
export function pinyinOf(name: string): string {
  const remembered = keys.get(name)
  if (remembered !== undefined) return remembered
  const key = pinyin(name, { toneType: 'num', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase()
  if (keys.size >= mostKeys) keys.clear()
  keys.set(name, key)
  return key
}
