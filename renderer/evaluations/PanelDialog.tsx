import { DeleteOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { expertRegister } from '#shared/experts/expert-register.ts'
import { usePlace } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { ReferencePicker } from '../register/ReferencePicker.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField } from '../ui/LabelledField.tsx'

interface Props {
  readonly view: CaseView
  readonly onClose: () => void
}

interface Chosen {
  readonly expertId: string
  readonly name: string
}

/** 确定评估组: experts by name, one of them leading. The backend refuses who must stand aside and says why. */
export function PanelDialog({ view, onClose }: Props) {
  const { today } = usePlace()
  const setPanel = useCommand('evaluations.set-panel')
  const free = view.panel.filter(({ declaredReason }) => declaredReason === null)
  const [chosen, setChosen] = useState<readonly Chosen[]>(free)
  const [leaderId, setLeaderId] = useState(free.find(({ isLeader }) => isLeader)?.expertId ?? '')
  const { minExperts, oddNumber, trimFrom } = view.round.panelRule

  const add = (expertId: string, name: string): void => {
    if (expertId === '' || chosen.some((one) => one.expertId === expertId)) return
    setChosen([...chosen, { expertId, name }])
    if (chosen.length === 0) setLeaderId(expertId)
  }
  return (
    <FormDialog
      open
      title={`确定评估组:${view.holder}`}
      verb={`确定评估组(${chosen.length} 人)`}
      onClose={onClose}
      onSubmit={() =>
        setPanel.mutateAsync({
          caseId: view.case.id,
          version: view.case.version,
          members: chosen.map(({ expertId }) => ({ expertId, isLeader: expertId === leaderId })),
        })
      }
    >
      {() => (
        <>
          <p className="quiet">
            {`至少 ${minExperts} 人${oddNumber ? ',单数' : ''},设组长一名;${trimFrom} 人起去掉一个最高分和一个最低分。`}
          </p>
          <LabelledField id="add-expert" label="添加专家">
            <ReferencePicker id="add-expert" register={expertRegister} value="" onPick={add} asOf={today} />
          </LabelledField>
          <ul className="plain-list">
            {chosen.map(({ expertId, name }) => (
              <li key={expertId}>
                <strong>{name}</strong>
                <span className="spring" />
                <Radio checked={expertId === leaderId} onChange={() => setLeaderId(expertId)}>
                  组长
                </Radio>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`撤下${name}`}
                  onClick={() => setChosen(chosen.filter((one) => one.expertId !== expertId))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  )
}
