import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { decidedByWords, skippableWords } from '#shared/evaluations/evaluation-words.ts'
import type { EvaluationRound, SkippableStage } from '#shared/evaluations/evaluation-round.ts'
import type { RoundDraft } from '#shared/evaluations/round-commands.ts'
import { typeOptions, type OrganisationType } from '#shared/organisations/organisation-type.ts'
import { titleKinds, titleLevels, type TitleKind, type TitleLevel } from '#shared/titles/title-kind.ts'
import { searchByInitials } from '../app/initials.ts'
import { usePlace } from '../app/place.ts'
import { Refusal, useCommandQuery } from '../app/use-command.ts'
import { ChoiceSelect } from '../register/ChoiceSelect.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { PanelRuleFields } from './PanelRuleFields.tsx'
import { checkRoundText, emptyRound, readRound, writeRound, type RoundText } from './round-text.ts'

interface Props {
  readonly open: boolean
  /** The round to change; null sets up a new one. */
  readonly round: EvaluationRound | null
  readonly onSave: (values: RoundDraft) => Promise<unknown>
  readonly onClose: () => void
}

const stageOptions = (Object.entries(skippableWords) as [SkippableStage, string][]).map(([value, label]) => ({
  value,
  label,
}))

/** Asks for everything a round fixes before it opens: standard, stages, panel, titles, publicity. */
export function RoundDialog({ open, round, onSave, onClose }: Props) {
  const { today } = usePlace()
  const [text, setText] = useState<RoundText>(round ? writeRound(round) : emptyRound(today.slice(0, 4)))
  const standards = useCommandQuery('standards.list', {}, open)
  const standard = useCommandQuery('standards.get', { id: text.standardId }, text.standardId !== '')
  const passing = (standard.data?.grades ?? []).filter(({ passes }) => passes).map(({ name }) => name)
  const edit = (changes: Partial<RoundText>): void => setText({ ...text, ...changes })

  const offered = (standards.data ?? []).filter(
    ({ state, organisationType }) => state === 'in-use' && organisationType === text.organisationType,
  )
  const submit = async (): Promise<void> => {
    const fields = checkRoundText(text)
    if (fields.length > 0) throw new Refusal({ code: 'invalid-input', fields })
    await onSave(readRound(text, passing))
  }
  const plain = (
    problem: Problem | undefined,
    field: 'name' | 'year' | 'validityYears' | 'publicityDays',
    label: string,
    help?: string,
  ) => (
    <LabelledField
      id={`round-${field}`}
      label={label}
      required={field !== 'validityYears'}
      help={help}
      message={messageFor(problem, field)}
    >
      <Input id={`round-${field}`} value={text[field]} onChange={(event) => edit({ [field]: event.target.value })} />
    </LabelledField>
  )
  const day = (problem: Problem | undefined, field: 'opensOn' | 'closesOn', label: string) => (
    <LabelledField id={`round-${field}`} label={label} message={messageFor(problem, field)}>
      <DayInput id={`round-${field}`} value={text[field]} allowClear onChange={(typed) => edit({ [field]: typed })} />
    </LabelledField>
  )

  return (
    <FormDialog
      open={open}
      title={round ? `修改“${round.name}”` : '设立评估批次'}
      verb={round ? '保存批次' : '设立评估批次'}
      width={720}
      onSubmit={submit}
      onClose={onClose}
    >
      {(problem) => (
        <>
          <p className="quiet">这些规则在开始受理申报以后固定,同一批次的案件按同样的规则评估。</p>
          <div className="form-row">
            {plain(problem, 'name', '批次名称', '例如 2011年学习型企业评估。')}
            {plain(problem, 'year', '年度')}
          </div>
          <div className="form-row">
            <LabelledField id="round-type" label="组织类型" required>
              <ChoiceSelect
                id="round-type"
                options={typeOptions}
                value={text.organisationType}
                onPick={(type) =>
                  type !== '' && edit({ organisationType: type as OrganisationType, standardId: '', titles: {} })
                }
              />
            </LabelledField>
            <LabelledField id="round-standard" label="评估标准" required message={messageFor(problem, 'standardId')}>
              <Select
                showSearch={searchByInitials}
                id="round-standard"
                className="wide"
                value={text.standardId === '' ? null : text.standardId}
                loading={standards.isPending}
                notFoundContent="没有已启用的标准。请先在“评估标准”中启用。"
                placeholder="请选择已启用的标准"
                options={offered.map(({ id, name, edition }) => ({ value: id, label: `${name}(${edition})` }))}
                onChange={(standardId) => edit({ standardId, titles: {} })}
              />
            </LabelledField>
          </div>
          {passing.length > 0 && (
            <div className="form-row">
              {passing.map((grade) => (
                <LabelledField key={grade} id={`title-${grade}`} label={`“${grade}”授予称号`} required>
                  <ChoiceSelect
                    id={`title-${grade}`}
                    options={titleKinds}
                    value={text.titles[grade] ?? text.organisationType}
                    onPick={(kind) => kind !== '' && edit({ titles: { ...text.titles, [grade]: kind as TitleKind } })}
                  />
                </LabelledField>
              ))}
            </div>
          )}
          {messageFor(problem, 'gradeTitles') !== undefined && (
            <p className="field-problem">{messageFor(problem, 'gradeTitles')}</p>
          )}
          <div className="form-row">
            <LabelledField id="round-level" label="称号级别" required>
              <ChoiceSelect
                id="round-level"
                options={titleLevels}
                value={text.titleLevel}
                onPick={(level) => level !== '' && edit({ titleLevel: level as TitleLevel })}
              />
            </LabelledField>
            {plain(problem, 'validityYears', '称号有效年限', '长期有效的留空。')}
            {plain(problem, 'publicityDays', '公示工作日')}
            <LabelledField id="round-decided" label="最终得分取自" required>
              <ChoiceSelect
                id="round-decided"
                options={decidedByWords}
                value={text.decidedBy}
                onPick={(by) => by !== '' && edit({ decidedBy: by as EvaluationRound['decidedBy'] })}
              />
            </LabelledField>
          </div>
          <div className="form-row">
            {day(problem, 'opensOn', '受理申报自')}
            {day(problem, 'closesOn', '受理申报至')}
          </div>
          <div className="form-field">
            <span className="field-label">可以跳过的环节</span>
            <Checkbox.Group
              options={stageOptions}
              value={[...text.skippable]}
              onChange={(chosen) => edit({ skippable: chosen })}
            />
          </div>
          <div className="form-field">
            <Checkbox
              checked={text.excludesHolders}
              onChange={(event) => edit({ excludesHolders: event.target.checked })}
            >
              同类称号仍在有效期内的不受理
            </Checkbox>
          </div>
          <PanelRuleFields text={text} problem={problem} onEdit={edit} />
        </>
      )}
    </FormDialog>
  )
}
