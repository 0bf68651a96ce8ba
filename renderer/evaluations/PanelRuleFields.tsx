import { Checkbox, Input } from 'antd'
import type { Problem } from '#shared/command/outcome.ts'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import type { PanelSwitch, RoundText } from './round-text.ts'

interface Props {
  readonly text: RoundText
  readonly problem: Problem | undefined
  readonly onEdit: (changes: Partial<RoundText>) => void
}

const switches: readonly { value: PanelSwitch; label: string }[] = [
  { value: 'oddNumber', label: '专家须为单数' },
  { value: 'recuseOwnUnit', label: '回避本单位' },
  { value: 'recuseOwnStreet', label: '回避本街道' },
  { value: 'recuseCoached', label: '回避辅导过的单位' },
]

/** How the panels of a round are formed and their scores combined. */
export function PanelRuleFields({ text, problem, onEdit }: Props) {
  const plain = (field: 'minExperts' | 'trimFrom' | 'spreadLimit' | 'vetoVotes', label: string, help: string) => (
    <LabelledField id={`round-${field}`} label={label} required help={help} message={messageFor(problem, field)}>
      <Input id={`round-${field}`} value={text[field]} onChange={(event) => onEdit({ [field]: event.target.value })} />
    </LabelledField>
  )
  return (
    <fieldset className="rule-editor">
      <legend>评估组规则(示例,可修改)</legend>
      <div className="form-row">
        {plain('minExperts', '专家至少', '人,回避的不计。')}
        {plain('trimFrom', '去掉最高最低分', '从这么多名专家起。')}
        {plain('spreadLimit', '分差超过即复议', '最高与最低总分之差。')}
        {plain('vetoVotes', '一票否决', '需这么多名专家认定。')}
      </div>
      <Checkbox.Group
        options={[...switches]}
        value={[...text.switches]}
        onChange={(chosen) => onEdit({ switches: chosen })}
      />
    </fieldset>
  )
}
