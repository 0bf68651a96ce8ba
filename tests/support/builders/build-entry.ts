import type { ScoreEntry } from '#shared/evaluations/score-entry.ts'

/** An entry that leaves its leaf unscored, or on a deduction leaf gives full marks. */
export const buildEntry = (indicatorId: string, changes: Partial<ScoreEntry> = {}): ScoreEntry => ({
  indicatorId,
  points: null,
  deductions: [],
  vetoMet: 0,
  remark: '',
  ...changes,
})
