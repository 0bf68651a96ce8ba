import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { caseLifecycle, skipsAllowed, type CaseStep } from '#shared/evaluations/case-lifecycle.ts'
import { caseStepsOpenTo } from '#shared/evaluations/check-case-step.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import type { Step } from '#shared/lifecycle.ts'
import { useActor } from '../app/place.ts'
import { problemOf } from '../app/use-command.ts'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { nextWords, whoActs } from './case-steps.ts'
import { ExpertActions } from './ExpertActions.tsx'
import { RemoveDraft } from './RemoveDraft.tsx'
import { NamingDialog } from './NamingDialog.tsx'
import { ShowCasesDialog } from './ShowCasesDialog.tsx'
import type { ScoreForm } from './use-score-sheet.ts'
import type { StatementForm } from './use-statement.ts'
import { useCaseStep } from './use-case-step.ts'

interface Props {
  readonly view: CaseView
  readonly form: ScoreForm | undefined
  readonly statement: StatementForm
}

/** Total and grade decide which of the two is taken, so they share one button. */
const shownAs = (step: CaseStep): CaseStep => (step === 'decline' ? 'conclude' : step)

const labelOf = (step: CaseStep): string => (step === 'conclude' ? '提交综合评定' : caseLifecycle.steps[step].label)

const isForward = (step: CaseStep): boolean => !/^(?:return|skip|cancel)/u.test(step)

/** Steps taken at once; the others first ask for an opinion. */
const isDirect = (step: CaseStep): boolean => step === 'apply' || step === 'submit-self'

/** What happens next and who must act; for those who may, the buttons of exactly the steps the backend would take. */
export function NextStep({ view, form, statement }: Props) {
  const actor = useActor()
  const [step, setStep] = useState<CaseStep>()
  const [problem, setProblem] = useState<Problem>()
  const take = useCaseStep()
  const { case: row, round, holder, takenBy, subject } = view
  const allowed = skipsAllowed(round.skippable)
  const open = caseStepsOpenTo({ state: row.state, takenBy, allowed }, actor, view)
  const steps = [...new Set(open.map(shownAs))].toSorted((a, b) => Number(isForward(b)) - Number(isForward(a)))
  const who = whoActs(row.state, subject.streetId !== null)
  const isScoring = form?.column === 'expert' && !form.isLocked
  const close = (): void => setStep(undefined)

  const press = async (pressed: CaseStep): Promise<void> => {
    setProblem(undefined)
    try {
      await form?.save()
      const version = await statement.save()
      if (isDirect(pressed)) await take(pressed, { id: row.id, version }, '')
      else setStep(pressed)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  const asked: Step | undefined = step && caseLifecycle.steps[step]
  return (
    <section className="workflow-section workflow-next">
      <h2>接下来</h2>
      <p>{isScoring ? '阅看材料,逐项打分,然后提交评分表。' : nextWords[row.state]}</p>
      {who !== '' && !isScoring && <p className="quiet">{`由${who}办理`}</p>}
      <ProblemNotice problem={problem} />
      <div className="workflow-actions">
        {steps.map((one) => (
          <Button
            key={one}
            type={isForward(one) ? 'primary' : 'default'}
            danger={one === 'cancel'}
            onClick={() => void press(one)}
          >
            {labelOf(one)}
          </Button>
        ))}
        {statement.isWriting && <RemoveDraft view={view} onProblem={setProblem} />}
        <ExpertActions view={view} form={form} />
      </div>
      {step === 'open-publicity' && <ShowCasesDialog round={round} cases={[{ ...row, holder }]} onClose={close} />}
      {step === 'name' && <NamingDialog view={view} onClose={close} />}
      {step !== undefined && asked && step !== 'open-publicity' && step !== 'name' && (
        <OpinionDialog
          key={step}
          open
          title={`${labelOf(step)}:${holder}`}
          verb={labelOf(step)}
          required={asked.needsReason === true}
          danger={step === 'cancel'}
          onClose={close}
          onSubmit={(opinion) => take(step, row, opinion)}
        />
      )}
    </section>
  )
}
