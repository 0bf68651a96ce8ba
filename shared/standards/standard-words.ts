import type { AssessmentMethod, IndicatorKind, ScoringModel, StandardState } from './standard.ts'

export const scoringModelWords: Readonly<Record<ScoringModel, string>> = {
  additive: '加分制',
  deduction: '扣分制',
  bands: '分档制',
}

export const indicatorKindWords: Readonly<Record<IndicatorKind, string>> = {
  score: '得分项',
  veto: '一票否决项',
  bonus: '加分项',
}

export const methodWords: Readonly<Record<AssessmentMethod, string>> = {
  documents: '看材料',
  'on-site': '实地查看',
  discussion: '座谈',
  questionnaire: '问卷',
}

export const standardStateWords: Readonly<Record<StandardState, string>> = {
  draft: '编制中',
  'in-use': '已启用',
  retired: '已停用',
}
