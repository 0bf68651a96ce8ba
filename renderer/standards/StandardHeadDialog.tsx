import { Input } from 'antd'
import { useState } from 'react'
import { typeOptions, type OrganisationType } from '#shared/organisations/organisation-type.ts'
import type { Standard, ScoringModel } from '#shared/standards/standard.ts'
import { scoringModelWords } from '#shared/standards/standard-words.ts'
import { usePlace } from '../app/place.ts'
import { Refusal } from '../app/use-command.ts'
import { ChoiceSelect } from '../register/ChoiceSelect.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { checkHead, emptyHead, readHead, writeHead, type HeadText } from './standard-head.ts'

interface Props {
  readonly open: boolean
  /** The draft to change; null begins a new one. */
  readonly standard: Standard | null
  readonly onSave: (values: ReturnType<typeof readHead>) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for what a standard is as a whole: name, edition, type, scoring model, full score. */
export function StandardHeadDialog({ open, standard, onSave, onClose }: Props) {
  const { today } = usePlace()
  const [text, setText] = useState<HeadText>(standard ? writeHead(standard) : emptyHead(today))
  const edit = (changes: Partial<HeadText>): void => setText({ ...text, ...changes })

  const submit = async (): Promise<void> => {
    const fields = checkHead(text)
    if (fields.length > 0) throw new Refusal({ code: 'invalid-input', fields })
    await onSave(readHead(text, standard?.sample ?? 0))
  }

  return (
    <FormDialog
      open={open}
      title={standard ? '修改标准基本信息' : '编制评估标准'}
      verb={standard ? '保存基本信息' : '建立标准草案'}
      onSubmit={submit}
      onClose={onClose}
    >
      {(problem) => {
        const plain = (field: keyof HeadText, label: string, help?: string) => (
          <LabelledField id={`head-${field}`} label={label} required help={help} message={messageFor(problem, field)}>
            <Input
              id={`head-${field}`}
              value={text[field]}
              onChange={(event) => edit({ [field]: event.target.value })}
            />
          </LabelledField>
        )
        return (
          <>
            {plain('name', '标准名称')}
            {plain('edition', '版次', '同一标准每修订一次换一个版次,例如 2011。')}
            <LabelledField id="head-type" label="适用组织类型" required>
              <ChoiceSelect
                id="head-type"
                options={typeOptions}
                value={text.organisationType}
                onPick={(type) => type !== '' && edit({ organisationType: type as OrganisationType })}
              />
            </LabelledField>
            <LabelledField id="head-model" label="计分方式" required>
              <ChoiceSelect
                id="head-model"
                options={scoringModelWords}
                value={text.scoringModel}
                onPick={(model) => model !== '' && edit({ scoringModel: model as ScoringModel })}
              />
            </LabelledField>
            <div className="form-row">
              {plain('fullScore', '满分')}
              {plain('scoreStep', '最小计分单位', '1 表示只打整数分。')}
              {plain('bonusCap', '加分上限', '没有加分项填 0。')}
            </div>
            <LabelledField id="head-from" label="生效日期" required message={messageFor(problem, 'effectiveFrom')}>
              <DayInput id="head-from" value={text.effectiveFrom} onChange={(day) => edit({ effectiveFrom: day })} />
            </LabelledField>
            <LabelledField id="head-document" label="批准文件" help="文件名称和文号;示例标准请注明“示例”。">
              <Input
                id="head-document"
                value={text.approvedDocument}
                onChange={(event) => edit({ approvedDocument: event.target.value })}
              />
            </LabelledField>
          </>
        )
      }}
    </FormDialog>
  )
}
