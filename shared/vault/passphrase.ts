/** The fewest characters of a 数据口令: with scrypt, ten keep somebody with a stolen copy of the file busy for years. */
export const fewestCharacters = 10

const mostCharacters = 200

/** How a passphrase is taken: an input method's full-width letters are the same letters, spaces around it are not part of it. */
export const normalisePassphrase = (text: string): string => text.normalize('NFKC').trim()

/** What is wrong with a new 数据口令, as a sentence; undefined where it may be taken. */
export function checkPassphrase(text: string): string | undefined {
  const characters = Array.from(normalisePassphrase(text))
  if (characters.length < fewestCharacters)
    return `数据口令至少 ${fewestCharacters} 个字符,现为 ${characters.length} 个。可以用一句只有本单位知道的话。`
  if (characters.length > mostCharacters) return `数据口令最多 ${mostCharacters} 个字符。`
  if (new Set(characters).size < 5) return '数据口令太简单:不同的字符太少。请用至少 5 种不同的字符。'
  if (characters.every((character) => /\d/u.test(character)))
    return '数据口令不能只用数字,那样容易被逐个试出。请加上文字或字母。'
  return undefined
}
