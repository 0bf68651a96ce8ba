import { toHalfWidth } from '../identifiers/half-width.ts'

/** A region as a file may name it. */
export interface NamedRegion {
  readonly id: string
  readonly parentId: string | null
  readonly level: 'district' | 'street' | 'community'
  readonly name: string
  /** Former names, short names, popular names, its code. */
  readonly otherNames: readonly string[]
  /** No longer in use: found only where nothing in use answers. */
  readonly isClosed: boolean
}

/** Where a row lies, or which column says something that cannot be found, and why. */
export type PlaceReading =
  | { readonly ok: true; readonly id: string | null }
  | { readonly ok: false; readonly column: number; readonly message: string }

export interface PlaceCell {
  readonly column: number
  readonly text: string
}

export type ReadPlace = (cells: readonly PlaceCell[]) => PlaceReading

const depths = { district: 0, street: 1, community: 2 } as const

const keyOf = (text: string): string => toHalfWidth(text).replaceAll(/\s/gu, '')

/** Between the names of one cell, the surest first: 什刹海街道 · 前铁社区, 西城区/牛街街道. Names may hold 、 themselves. */
const separators: readonly RegExp[] = [/[·•]/u, /[/\\>|]/u, /[,;]/u, /-+|—+/u, /、/u]

/**
 * Finds regions by the names files give them, in one column or several: 所属街道 and 所属社区, 什刹海街道 · 前铁社区,
 * 西城区牛街街道. What stands in several must lie one below the other; 街道 and 社区 may be left out where a name is
 * known without them.
 */
export function createReadPlace(regions: readonly NamedRegion[]): ReadPlace {
  const byId = new Map(regions.map((region) => [region.id, region]))
  const byName = new Map<string, NamedRegion[]>()
  for (const region of regions)
    for (const name of new Set([region.name, ...region.otherNames].map(keyOf)))
      byName.set(name, [...(byName.get(name) ?? []), region])

  const named = (text: string): readonly NamedRegion[] => {
    const key = keyOf(text)
    for (const name of [
      key,
      `${key}街道`,
      `${key}社区`,
      `${key}居委会`,
      key.replace(/(社区)?(居民委员会|居委会)$/u, '社区'),
      key.replace(/(街道)?办事处$/u, '街道'),
    ]) {
      const found = byName.get(name)
      if (found !== undefined) return found
    }
    return []
  }

  const liesBelow = (region: NamedRegion, upper: NamedRegion): boolean => {
    for (let one: NamedRegion | undefined = region; one !== undefined; one = byId.get(one.parentId ?? ''))
      if (one.id === upper.id) return true
    return false
  }

  /**
   * 西城区牛街街道东里社区: the longest region a text begins with, and what is left of it, split in turn. 北京市 before
   * it, and 人民政府 or 办事处 behind a name, say nothing more.
   */
  const splitJoined = (text: string): readonly string[] => {
    const key = keyOf(text).replace(/^\p{Script=Han}{2,7}市(?=\p{Script=Han}+区)/u, '')
    if (named(key).length > 0) return [key]
    for (let length = key.length - 1; length >= 2; length -= 1) {
      const front = key.slice(0, length)
      const upper = byName.get(front)?.find(({ level }) => level !== 'community')
      const rest = key.slice(length).replace(/^(人民政府|办事处)/u, '')
      if (upper === undefined) continue
      if (named(rest).some((region) => liesBelow(region, upper))) return [front, rest]
      const parts = splitJoined(rest)
      if (parts.length > 1) return [front, ...parts]
    }
    return [text]
  }

  const partsOf = ({ column, text }: PlaceCell): readonly PlaceCell[] => {
    if (text.trim() === '') return []
    if (named(text).length > 0) return [{ column, text }]
    const split = separators
      .map((separator) =>
        toHalfWidth(text)
          .split(separator)
          .map((part) => part.trim()),
      )
      .map((parts) => parts.filter((part) => part !== ''))
      .find((parts) => parts.length > 1 && parts.every((part) => named(part).length > 0))
    return (split ?? splitJoined(text)).map((part) => ({ column, text: part }))
  }

  const where = (region: NamedRegion): string => {
    const upper = byId.get(region.parentId ?? '')
    return upper === undefined ? region.name : upper.name
  }

  return (cells) => {
    const parts = cells.flatMap(partsOf).map((part) => ({ ...part, found: named(part.text) }))
    const lost = parts.find(({ found }) => found.length === 0)
    if (lost)
      return {
        ok: false,
        column: lost.column,
        message: `没有名为“${lost.text.trim()}”的区划。请核对名称,或先在“行政区划”中登记。`,
      }
    const depthOf = (found: readonly NamedRegion[]): number => Math.min(...found.map(({ level }) => depths[level]))
    let reached: readonly NamedRegion[] | undefined
    let last: (typeof parts)[number] | undefined
    for (const part of parts.toSorted((one, other) => depthOf(one.found) - depthOf(other.found))) {
      const { found, text, column } = part
      const fitting: readonly NamedRegion[] =
        reached === undefined ? found : found.filter((region) => reached?.some((upper) => liesBelow(region, upper)))
      if (fitting.length === 0) {
        const [elsewhere] = found
        const place = elsewhere === undefined ? '' : `,而在“${where(elsewhere)}”`
        return {
          ok: false,
          column,
          message: `“${text.trim()}”不在“${last?.text.trim() ?? ''}”${place}。请核对后重填。`,
        }
      }
      reached = fitting
      last = part
    }
    if (reached === undefined) return { ok: true, id: null }
    const open = reached.filter(({ isClosed }) => !isClosed)
    const [only, another] = open.length > 0 ? open : reached
    if (another !== undefined && last !== undefined)
      return {
        ok: false,
        column: last.column,
        message: `名为“${last.text.trim()}”的区划有 ${reached.length} 个。请同时写明所在的街道。`,
      }
    return { ok: true, id: only?.id ?? null }
  }
}
