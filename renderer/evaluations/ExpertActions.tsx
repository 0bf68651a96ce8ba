import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { isScoringOpen } from '#shared/evaluations/scoring-stage.ts'
import { useActor } from '../app/place.ts'
import { problemOf, useCommand } from '../app/use-command.ts'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import type { ScoreForm } from './use-score-sheet.ts'

interface Props {
  readonly view: CaseView
  readonly form: ScoreForm | undefined
}

/** What an expert on the panel may do: hand the sheet in, or declare recusal before that. */
export function ExpertActions({ view, form }: Props) {
  const actor = useActor()
  const handIn = useCommand('evaluations.hand-in')
  const declare = useCommand('evaluations.declare-recusal')
  const [isDeclaring, setDeclaring] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const seat = view.panel.find(({ accountId }) => accountId === actor.accountId)
  if (!seat || !isScoringOpen('expert', view.case.state)) return null
  if (seat.declaredReason !== null) return <p className="quiet">您已申请回避,不参加本案评分。</p>
  if (form?.column !== 'expert') return null
  const caseId = view.case.id

  const submit = async (): Promise<void> => {
    setProblem(undefined)
    try {
      const version = await form.save()
      await handIn.mutateAsync({ caseId, version })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  if (form.isLocked) return <p className="quiet">您的评分表已提交。如需修改,请组长重新开放。</p>
  return (
    <>
      <Button type="primary" loading={handIn.isPending || form.isSaving} onClick={() => void submit()}>
        提交评分表
      </Button>
      <Button onClick={() => setDeclaring(true)}>申请回避</Button>
      <ProblemNotice problem={problem} />
      <OpinionDialog
        open={isDeclaring}
        title={`申请回避:${view.holder}`}
        verb="申请回避"
        label="回避理由"
        onClose={() => setDeclaring(false)}
        onSubmit={(reason) => declare.mutateAsync({ caseId, reason })}
      >
        <p className="quiet">回避后不再参加本案评分,由区学习办改派其他专家。</p>
      </OpinionDialog>
    </>
  )
}
