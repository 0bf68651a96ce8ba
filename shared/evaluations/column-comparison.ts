import { trimmedMean } from '#shared/arithmetic/trimmed-mean.ts'
import type { ScoreLine, SheetScore } from './scoring.ts'

/** self 自评, street 街道初审, expert 专家组, committee 评委会. */
export const scoreColumns = ['self', 'street', 'expert', 'committee'] as const
export type ScoreColumn = (typeof scoreColumns)[number]

/** The sheets of one case. Null for a column nobody has filled. */
export interface ColumnSheets {
  readonly self: SheetScore | null
  readonly street: SheetScore | null
  readonly experts: readonly SheetScore[]
  readonly committee: SheetScore | null
}

/** How a column's points on a line stand to the self-assessment. */
export type Difference = 'same' | 'above' | 'below' | 'none'

/** Always shown beside the colour, so that it reads in black and white. */
export const differenceWords: Record<Difference, string> = {
  same: '一致',
  above: '高于自评',
  below: '低于自评',
  none: '—',
}

export interface ComparisonRow {
  readonly line: Pick<ScoreLine, 'indicatorId' | 'number' | 'name' | 'depth' | 'isLeaf' | 'kind' | 'maxScore'>
  /** Hundredths; the expert column is the experts' mean on this line, trimmed like their totals. */
  readonly points: Readonly<Record<ScoreColumn, number | null>>
  readonly differences: Readonly<Record<Exclude<ScoreColumn, 'self'>, Difference>>
  /** Lowest and highest single expert on this line. */
  readonly expertRange: readonly [number, number] | null
}

/**
 * Puts the four columns side by side, line by line in printed order, parents included.
 * The expert column may not add up to the experts' mean total where totals were trimmed or rounded: the total decides.
 */
export function compareColumns(
  outline: readonly ScoreLine[],
  { self, street, experts, committee }: ColumnSheets,
  trimFrom: number,
): readonly ComparisonRow[] {
  const [own, byStreet, byCommittee] = [self, street, committee].map((sheet) => sheet && pointsByLine(sheet))
  const byExpert = experts.map(pointsByLine)
  return outline.map(({ indicatorId, number, name, depth, isLeaf, kind, maxScore }) => {
    const given = byExpert.map((points) => points.get(indicatorId) ?? null).filter((points) => points !== null)
    const points = {
      self: own?.get(indicatorId) ?? null,
      street: byStreet?.get(indicatorId) ?? null,
      expert: trimmedMean(given, trimFrom),
      committee: byCommittee?.get(indicatorId) ?? null,
    }
    return {
      line: { indicatorId, number, name, depth, isLeaf, kind, maxScore },
      points,
      differences: {
        street: differ(points.self, points.street),
        expert: differ(points.self, points.expert),
        committee: differ(points.self, points.committee),
      },
      expertRange: given.length === 0 ? null : [Math.min(...given), Math.max(...given)],
    }
  })
}

const pointsByLine = (sheet: SheetScore): ReadonlyMap<string, number | null> =>
  new Map(sheet.lines.map((line) => [line.indicatorId, line.points]))

function differ(self: number | null, other: number | null): Difference {
  if (self === null || other === null) return 'none'
  if (self === other) return 'same'
  return other > self ? 'above' : 'below'
}
