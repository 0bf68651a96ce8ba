import { Input, Select } from 'antd'
import { useState } from 'react'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import type { Finding } from '#shared/register/register-commands.ts'
import type { RoundSummary } from '#shared/evaluations/round-commands.ts'
import { searchByInitials } from '../app/initials.ts'
import { usePlace } from '../app/place.ts'
import { Refusal, useCommand } from '../app/use-command.ts'
import { ReferencePicker } from '../register/ReferencePicker.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'

interface Props {
  /** Rounds that take applications. */
  readonly rounds: readonly RoundSummary[]
  readonly initialRound: string
  readonly onMade: (caseId: string) => void
  readonly onClose: () => void
}

/** 填写申报: the round, and the organisation or family that applies. */
export function NewCaseDialog({ rounds, initialRound, onMade, onClose }: Props) {
  const { today, actor } = usePlace()
  const create = useCommand('evaluations.create-case')
  const [roundId, setRoundId] = useState(
    rounds.some(({ id }) => id === initialRound) ? initialRound : (rounds[0]?.id ?? ''),
  )
  const [holder, setHolder] = useState({ id: '', name: '' })
  const [statement, setStatement] = useState('')
  const type = rounds.find(({ id }) => id === roundId)?.organisationType
  const isFamily = type === 'family'
  const eligible: NonNullable<Finding['conditions']> = [
    ...(type === undefined || isFamily ? [] : [{ kind: 'in' as const, field: 'type', values: [type] }]),
    ...(actor.regionId === null ? [] : [{ kind: 'within' as const, regionId: actor.regionId }]),
  ]
  const field = isFamily ? 'familyId' : 'organisationId'

  const submit = async (): Promise<void> => {
    if (holder.id === '') {
      const message = isFamily ? '请选择申报家庭。' : '请选择申报单位。'
      throw new Refusal({ code: 'invalid-input', fields: [{ field, message }] })
    }
    const made = await create.mutateAsync({
      roundId,
      organisationId: isFamily ? null : holder.id,
      familyId: isFamily ? holder.id : null,
      statement,
    })
    onMade(made.id)
  }
  return (
    <FormDialog open title="填写申报" verb="建立申报" onSubmit={submit} onClose={onClose}>
      {(problem) => (
        <>
          <LabelledField id="case-round" label="评估批次" required message={messageFor(problem, 'roundId')}>
            <Select
              showSearch={searchByInitials}
              id="case-round"
              className="wide"
              value={roundId === '' ? null : roundId}
              notFoundContent="没有正在受理申报的批次"
              options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(chosen) => {
                setRoundId(chosen)
                setHolder({ id: '', name: '' })
              }}
            />
          </LabelledField>
          <LabelledField
            id="case-holder"
            label={isFamily ? '申报家庭' : '申报单位'}
            required
            message={messageFor(problem, field)}
          >
            <ReferencePicker
              key={roundId}
              id="case-holder"
              register={isFamily ? familyRegister : organisationRegister}
              value={holder.id}
              name={holder.name}
              asOf={today}
              conditions={eligible}
              onPick={(id, name) => setHolder({ id, name })}
            />
          </LabelledField>
          <LabelledField id="case-statement" label="申报说明" help="做法、特色和成效;提交申报前还可以修改。">
            <Input.TextArea
              id="case-statement"
              value={statement}
              rows={5}
              maxLength={4000}
              onChange={(event) => setStatement(event.target.value)}
            />
          </LabelledField>
        </>
      )}
    </FormDialog>
  )
}
