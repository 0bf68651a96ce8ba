import type { ScoreColumn } from './column-comparison.ts'
import type { EvaluationRound, SkippableStage } from './evaluation-round.ts'

export const columnWords: Readonly<Record<ScoreColumn, string>> = {
  self: '自评',
  street: '街道初审',
  expert: '专家组',
  committee: '评委会',
}

export const skippableWords: Readonly<Record<SkippableStage, string>> = {
  street: '街道初审',
  documents: '材料评审',
  'on-site': '实地评估',
}

export const decidedByWords: Readonly<Record<EvaluationRound['decidedBy'], string>> = {
  expert: '专家组平均分',
  committee: '评委会评分',
}
