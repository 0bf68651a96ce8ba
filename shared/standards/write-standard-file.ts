import type { StandardDetail } from './standard-commands.ts'
import type { ScoringRule } from './standard.ts'
import { writePoints } from './write-points.ts'

const writeRange = <T extends { readonly min: number; readonly max: number }>(range: T) => ({
  ...range,
  min: writePoints(range.min),
  max: writePoints(range.max),
})

/** The rule of a leaf, its points as a person writes them. */
function writeRule(rule: ScoringRule) {
  return rule.kind === 'bands'
    ? { kind: rule.kind, bands: rule.bands.map(writeRange) }
    : { kind: rule.kind, reasons: rule.reasons.map(writeRange) }
}

/**
 * A standard as the file that carries it to another district: what `readStandardFile` reads, points as written, no ids.
 * Each line names its own source; the file's is that of its first line.
 */
export function writeStandardFile({
  standard,
  indicators,
  grades,
}: Omit<StandardDetail, 'standard'> & {
  readonly standard: Omit<StandardDetail['standard'], 'id' | 'version' | 'state'>
}) {
  return {
    name: standard.name,
    organisationType: standard.organisationType,
    edition: standard.edition,
    source: indicators[0]?.source ?? grades[0]?.source ?? '示例',
    sample: standard.sample,
    fullScore: writePoints(standard.fullScore),
    scoringModel: standard.scoringModel,
    scoreStep: writePoints(standard.scoreStep),
    bonusCap: writePoints(standard.bonusCap),
    effectiveFrom: standard.effectiveFrom,
    approvedDocument: standard.approvedDocument,
    indicators: indicators.map(({ number, name, maxScore, kind, methods, evidence, departments, rule, source }) => ({
      number,
      name,
      maxScore: writePoints(maxScore),
      kind,
      methods,
      evidence,
      departments,
      rule: rule === null ? null : writeRule(rule),
      source,
    })),
    grades: grades.map(({ name, min, minInclusive, passes, source }) => ({
      name,
      min: writePoints(min),
      minInclusive,
      passes,
      source,
    })),
  }
}
