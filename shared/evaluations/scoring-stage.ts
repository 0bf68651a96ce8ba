import type { CaseState } from './case-lifecycle.ts'
import type { ScoreColumn } from './column-comparison.ts'

/** The stages in which a column may be written. Experts may correct a reopened sheet during 综合评定. */
const scoringStages: Readonly<Record<ScoreColumn, readonly CaseState[]>> = {
  self: ['self'],
  street: ['street'],
  expert: ['documents', 'on-site', 'deliberation'],
  committee: ['deliberation'],
}

export const isScoringOpen = (column: ScoreColumn, state: CaseState): boolean => scoringStages[column].includes(state)
