import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { GradeRule } from '#shared/standards/standard.ts'
import { gradeTotal, type Grading } from './grading.ts'
import { combineExpertScores, type PanelScore } from './panel-score.ts'
import type { PanelRule } from './panel-rule.ts'
import { activeMembers, checkPanel, type PanelMember, type PanelSubject } from './panel.ts'
import type { SheetScore } from './scoring.ts'

/** All that the conclusion of a case rests on. */
export interface CaseFacts {
  readonly panel: readonly PanelMember[]
  readonly subject: PanelSubject
  /** Submitted expert sheets by expert id; sheets of members who do not count are ignored. */
  readonly expertSheets: ReadonlyMap<string, SheetScore>
  readonly committee: SheetScore | null
  readonly grades: readonly GradeRule[]
  readonly rule: PanelRule
  readonly decidedBy: 'expert' | 'committee'
  /** 复议说明 recorded after the spread alarm; empty when there is none. */
  readonly spreadReason: string
}

export interface CaseResult extends Grading {
  /** The deciding total in hundredths. */
  readonly total: number
  readonly panel: PanelScore
}

/**
 * 综合评定: the total and grade of a case. Refuses 'panel-invalid', 'scores-missing' with who or what is missing, and
 * 'spread-alarm' until a re-discussion is recorded. Where the committee decides, its sheet gives total and veto.
 */
export function concludeCase(facts: CaseFacts): Outcome<CaseResult> {
  const { panel, subject, expertSheets, committee, grades, rule, decidedBy, spreadReason } = facts
  const problems = checkPanel(panel, subject, rule)
  if (problems.length > 0) {
    return refuse('panel-invalid', problems.map(({ message }) => message.replace(/。$/u, '')).join(';'))
  }
  const scorers = activeMembers(panel, subject, rule)
  const waiting = scorers.filter(({ expertId }) => !expertSheets.has(expertId))
  if (waiting.length > 0) {
    return refuse('scores-missing', `专家${waiting.map(({ name }) => name).join('、')}尚未提交评分表`)
  }
  const sheets = scorers.map(({ expertId }) => expertSheets.get(expertId)).filter((sheet) => sheet !== undefined)
  const combined = combineExpertScores(sheets, rule)
  if (combined.spreadAlarm && spreadReason.trim() === '') {
    return refuse('spread-alarm', `最高与最低相差 ${formatHundredths(combined.spread)} 分`)
  }
  if (decidedBy === 'expert') return grade(combined.mean ?? 0, combined.vetoed, combined, grades)
  if (!committee) return refuse('scores-missing', '评委会尚未评分')
  if (committee.missing.length > 0) return refuse('scores-missing', `评委会未评 ${committee.missing.join('、')}`)
  return grade(committee.total, committee.vetoed, combined, grades)
}

const grade = (total: number, vetoed: boolean, panel: PanelScore, grades: readonly GradeRule[]): Outcome<CaseResult> =>
  done({ ...gradeTotal(total, vetoed, grades), total, panel })
