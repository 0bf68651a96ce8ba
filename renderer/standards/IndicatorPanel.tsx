import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { indicatorKindWords, methodWords } from '#shared/standards/standard-words.ts'
import type { AssessmentMethod, IndicatorKind, Standard } from '#shared/standards/standard.ts'
import type { StoredIndicator } from '#shared/standards/standard-commands.ts'
import { problemOf, useCommand } from '../app/use-command.ts'
import { ChoiceSelect } from '../register/ChoiceSelect.tsx'
import { isSubmitKey } from '../ui/keys.ts'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { checkIndicator, hasRule, readIndicator, writeIndicator, type IndicatorText } from './indicator-text.ts'
import { RuleEditor } from './RuleEditor.tsx'

interface Props {
  readonly standard: Standard
  /** The indicator to change; null adds one. */
  readonly indicator: StoredIndicator | null
  readonly initial: IndicatorText
  readonly isLeaf: boolean
  readonly onClose: () => void
}

const methodOptions = (Object.entries(methodWords) as [AssessmentMethod, string][]).map(([value, label]) => ({
  value,
  label,
}))

/** The form of one indicator beside the tree. Its place in the tree follows from its number. */
export function IndicatorPanel({ standard, indicator, initial, isLeaf, onClose }: Props) {
  const [text, setText] = useState(indicator ? writeIndicator(indicator) : initial)
  const [problem, setProblem] = useState<Problem>()
  const save = useCommand('standards.save-indicator')
  const remove = useCommand('standards.remove-indicator')
  const edit = (changes: Partial<IndicatorText>): void => setText({ ...text, ...changes })
  const { scoringModel, id: standardId } = standard

  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    setProblem(undefined)
    try {
      await act()
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const submit = async (): Promise<void> => {
    const fields = checkIndicator(text)
    if (fields.length > 0) {
      setProblem({ code: 'invalid-input', fields })
      return
    }
    const values = readIndicator(text, scoringModel)
    await attempt(() =>
      save.mutateAsync({ standardId, id: indicator?.id ?? null, version: indicator?.version ?? 0, values }),
    )
  }

  const plain = (
    field: 'number' | 'name' | 'maxScore' | 'evidence' | 'departments' | 'source',
    label: string,
    help?: string,
  ) => (
    <LabelledField id={`indicator-${field}`} label={label} help={help} message={messageFor(problem, field)}>
      <Input
        id={`indicator-${field}`}
        value={text[field]}
        onChange={(event) => edit({ [field]: event.target.value })}
      />
    </LabelledField>
  )
  return (
    <aside
      className="panel"
      aria-label="指标"
      onKeyDown={(event) => {
        if (isSubmitKey(event.nativeEvent)) void submit()
      }}
    >
      <div className="panel-title">
        <h2>{indicator ? `指标 ${indicator.number}` : '添加指标'}</h2>
        <span className="spring" />
        <Button type="text" onClick={onClose}>
          收起
        </Button>
      </div>
      <div className="form-fields">
        <ProblemNotice problem={problem} />
        {plain('number', '编号', '决定指标的位置,例如 1.2.3 在 1.2 之下。')}
        {plain('name', '指标内容')}
        <LabelledField id="indicator-kind" label="类型">
          <ChoiceSelect
            id="indicator-kind"
            options={indicatorKindWords}
            value={text.kind}
            onPick={(kind) => kind !== '' && edit({ kind: kind as IndicatorKind })}
          />
        </LabelledField>
        {text.kind !== 'veto' && plain('maxScore', '分值', isLeaf ? undefined : '应等于下级指标分值之和。')}
        {isLeaf && hasRule(text.kind, scoringModel) && (
          <>
            <RuleEditor model={scoringModel} lines={text.lines} onChange={(lines) => edit({ lines })} />
            {messageFor(problem, 'rule') !== undefined && (
              <p className="field-problem">{messageFor(problem, 'rule')}</p>
            )}
          </>
        )}
        <div className="form-field">
          <span className="field-label">评定方法</span>
          <Checkbox.Group options={methodOptions} value={[...text.methods]} onChange={(methods) => edit({ methods })} />
        </div>
        {plain('evidence', '佐证材料')}
        {plain('departments', '责任部门', '多个部门用顿号隔开。')}
        {plain('source', '出处', '没有文件依据的写“示例”。')}
      </div>
      <div className="form-foot">
        <Button type="primary" loading={save.isPending} title="Ctrl+Enter" onClick={() => void submit()}>
          保存指标
        </Button>
        <span className="spring" />
        {indicator && (
          <Button
            danger
            onClick={() =>
              void attempt(() => remove.mutateAsync({ standardId, id: indicator.id, version: indicator.version }))
            }
          >
            {isLeaf ? '删除指标' : '删除指标及其下级'}
          </Button>
        )}
      </div>
    </aside>
  )
}
