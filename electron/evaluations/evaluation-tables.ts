import type { ScoreColumn } from '#shared/evaluations/column-comparison.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import type { EvaluationRound } from '#shared/evaluations/evaluation-round.ts'
import type { Flag } from '#shared/standards/standard.ts'

interface Record {
  id: string
  version: number
  deletedAt: string | null
}

/** Lists and rules are kept as JSON text. */
export interface EvaluationTables {
  evaluationRound: Record &
    Omit<EvaluationRound, 'id' | 'version' | 'panelRule' | 'skippable' | 'gradeTitles'> & {
      panelRule: string
      skippable: string
      gradeTitles: string
    }
  evaluationCase: Record & Omit<EvaluationCase, 'id' | 'version'>
  panelMember: Record & {
    caseId: string
    expertId: string
    isLeader: Flag
    declaredReason: string | null
    declaredAt: string | null
  }
  scoreSheet: Record & {
    caseId: string
    scoreColumn: ScoreColumn
    expertId: string | null
    /** The account that wrote it, and its name at the time. */
    scorerId: string
    scorer: string
    locked: Flag
    lockedAt: string | null
    reopenReason: string
  }
  scoreItem: Record & {
    sheetId: string
    indicatorId: string
    points: number | null
    deductions: string
    vetoMet: Flag
    remark: string
  }
}
