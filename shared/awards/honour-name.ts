import { awardKinds, type AwardKind } from './award-kind.ts'

const kindWords = Object.values(awardKinds)

const isKindNamed = (part: string): boolean => kindWords.some((word) => part.endsWith(word))

/**
 * What one commended is called where an award names several kinds at once: of 社区教育先进集体和先进个人 an individual is
 * 社区教育先进个人. Where the kinds are not named in one way the award's own name stands.
 */
export function honourName(award: string, kind: AwardKind): string {
  const [first = '', ...others] = award.split(/[、和及与]/u)
  const word = awardKinds[kind]
  const parts = [first, ...others]
  const distinction = others.at(-1)?.slice(0, -word.length)
  if (distinction === undefined || !parts.every(isKindNamed) || !parts.some((part) => part.endsWith(word))) return award
  const before = first.slice(0, -word.length)
  const isAlike = others.every((part) => part.slice(0, -word.length) === distinction)
  return isAlike && before.endsWith(distinction) ? before + word : award
}
