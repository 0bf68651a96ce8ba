import { Button } from 'antd'
import { useState } from 'react'
import type { NominationFile } from '#shared/awards/nomination-commands.ts'
import { nominationLifecycle, type NominationStep } from '#shared/awards/nomination-lifecycle.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { nominationStepsOpenTo } from '#shared/awards/nomination-steps-open.ts'
import { permits } from '#shared/command/permissions.ts'
import { isObjectionOpen } from '#shared/publicity/objection.ts'
import type { Publicity } from '#shared/publicity/publicity.ts'
import { useActor, usePlace } from '../app/place.ts'
import { RaiseObjectionDialog } from '../publicity/RaiseObjectionDialog.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { nextWords, whoActs } from './nomination-steps.ts'
import { StepDialog } from './StepDialog.tsx'

interface Props {
  readonly nomination: Nomination
  readonly file: NominationFile
  readonly publicity: Publicity | null
}

/** Steps on one button: the votes decide which of the two is taken. */
const shownAs = (step: NominationStep): NominationStep => (step === 'decline' ? 'shortlist' : step)

const labelOf = (step: NominationStep): string =>
  step === 'shortlist' ? '登记评议结果' : nominationLifecycle.steps[step].label

/** Steps forward first, then returns, endings last. */
const order: readonly NominationStep[] = [
  'recommend',
  'review',
  'clear',
  'shortlist',
  'publish',
  'approve',
  'takeBack',
  'sendBack',
  'refer',
  'strike',
  'revoke',
]

const isForward = (step: NominationStep): boolean => order.indexOf(step) <= order.indexOf('approve')

/** What happens next and who must act; for those who may, the buttons of exactly the steps the backend would take. */
export function NextStep({ nomination, file, publicity }: Props) {
  const actor = useActor()
  const { today } = usePlace()
  const [step, setStep] = useState<NominationStep>()
  const [isObjecting, setObjecting] = useState(false)
  const { id, name, state, documentNumber, approvedOn, certificateNumber } = nomination
  const open = new Set(nominationStepsOpenTo({ state, takenBy: file.takenBy }, actor, nomination).map(shownAs))
  const steps = order.filter((one) => open.has(one))
  const openObjections = (publicity?.objections ?? []).filter(
    (objection) => objection.subjectId === id && isObjectionOpen(objection),
  ).length
  const isShown = state === 'publicity' && publicity !== null
  return (
    <section className="workflow-section workflow-next">
      <h2>接下来</h2>
      <p>{nextWords[state]}</p>
      {whoActs(state) !== '' && <p className="quiet">{`由${whoActs(state)}办理`}</p>}
      {isShown && (
        <p>
          {today > publicity.endDay
            ? `公示已于 ${publicity.endDay} 期满。`
            : `公示到 ${publicity.endDay} 为止,次日起才能批准。`}
        </p>
      )}
      {openObjections > 0 && (
        <p className="overdue">{`还有 ${openObjections} 件异议未办结,须由区学习办核查并答复。`}</p>
      )}
      {certificateNumber !== null && (
        <DefinitionList
          rows={[
            ['证书编号', certificateNumber],
            ['表彰文号', documentNumber],
            ['批准日期', approvedOn],
          ]}
        />
      )}
      <div className="workflow-actions">
        {steps.map((one) => (
          <Button
            key={one}
            type={isForward(one) ? 'primary' : 'default'}
            danger={one === 'strike' || one === 'revoke'}
            onClick={() => setStep(one)}
          >
            {labelOf(one)}
          </Button>
        ))}
        {isShown && permits(actor, 'publicity.manage') && <Button onClick={() => setObjecting(true)}>登记异议</Button>}
      </div>
      {step !== undefined && (
        <StepDialog key={step} step={step} nominations={[nomination]} onClose={() => setStep(undefined)} />
      )}
      {isShown && (
        <RaiseObjectionDialog
          open={isObjecting}
          publicityId={publicity.id}
          subjectId={id}
          name={name}
          onClose={() => setObjecting(false)}
        />
      )}
    </section>
  )
}
