const versionShape = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-[\w.-]+)?(\+[\w.-]+)?$/u

interface Version {
  /** Major, minor, patch. */
  readonly numbers: readonly number[]
  /** A trial version, before the one with its numbers. */
  readonly isTrial: boolean
}

function readVersion(text: string): Version | undefined {
  const [, major, minor, patch, trial] = versionShape.exec(text) ?? []
  if (major === undefined) return undefined
  return { numbers: [major, minor, patch].map(Number), isTrial: trial !== undefined }
}

/** Whether the text is a finished version by semver.org 2.0: three numbers, no trial suffix and no build mark. */
export const isFinishedVersion = (text: string): boolean => /^[\d.]+$/u.test(text) && readVersion(text) !== undefined

/**
 * Whether a finished version comes after another, by the precedence of semver.org 2.0: number by number, and after
 * every trial version of the same numbers. False where either is not a version.
 */
export function isNewer(finished: string, than: string): boolean {
  const [version, other] = [readVersion(finished), readVersion(than)]
  if (!version || !other) return false
  const differs = version.numbers.findIndex((number, place) => number !== other.numbers[place])
  if (differs < 0) return other.isTrial && !version.isTrial
  return (version.numbers[differs] ?? 0) > (other.numbers[differs] ?? 0)
}
