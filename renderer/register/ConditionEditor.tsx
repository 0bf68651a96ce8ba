import { Button, Checkbox, Input, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Field } from '#shared/register/field.ts'
import type { Condition } from '#shared/register/page.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { focusFirst } from '../ui/focus-first.ts'
import { isComposing } from '../ui/keys.ts'
import { conditionOf, modeOf, modesOf, modeWords, valuesOf, type ConditionMode } from './condition-modes.ts'
import { ReferencePicker, registerOfTable } from './ReferencePicker.tsx'
import { ReferenceList } from './ReferenceList.tsx'
import { RangeEditor } from './RangeEditor.tsx'

interface Props {
  /** The field's key, or `within` for where a row lies. */
  readonly name: string
  readonly field: Field | undefined
  readonly condition: Condition | undefined
  /** Names of the rows the condition points at, by id, where they are known. */
  readonly names?: Readonly<Record<string, string>> | undefined
  readonly onApply: (condition: Condition | undefined) => void
}

/** Composes one condition on one column, by what the column holds. */
export function ConditionEditor({ name, field, condition, names, onApply }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => focusFirst(frame.current), [])
  return (
    <div className="condition-editor" ref={frame}>
      {field === undefined ? (
        <ReferencePicker
          register={regionRegister}
          label="区、街道或社区"
          value={condition?.kind === 'within' ? condition.regionId : ''}
          name={condition?.kind === 'within' ? names?.[condition.regionId] : undefined}
          onPick={(regionId) => onApply(regionId === '' ? undefined : { kind: 'within', regionId })}
        />
      ) : (
        <FieldCondition name={name} field={field} condition={condition} names={names} onApply={onApply} />
      )}
    </div>
  )
}

interface FieldProps extends Props {
  readonly field: Field
}

function FieldCondition({ name, field, condition, names, onApply }: FieldProps) {
  const [mode, setMode] = useState(() => modeOf(field, condition))
  const [values, setValues] = useState(() => valuesOf(condition))
  const [range, setRange] = useState(condition)
  const chosen = mode === 'between' ? range : conditionOf(mode, name, values)
  const isOpen = mode !== 'blank' && mode !== 'filled'
  const pointed = field.kind === 'reference' ? registerOfTable(field.to) : undefined
  return (
    <>
      <Radio.Group
        className="condition-modes"
        aria-label="怎样筛选"
        value={mode}
        onChange={({ target }) => setMode(target.value as ConditionMode)}
        options={modesOf(field).map((value) => ({ value, label: modeWords[value] }))}
      />
      {isOpen && field.kind === 'choice' && (
        <Checkbox.Group
          className="condition-choices"
          options={Object.entries(field.options).map(([value, label]) => ({ value, label }))}
          value={[...values]}
          onChange={(next) => setValues(next)}
        />
      )}
      {isOpen && pointed !== undefined && (
        <ReferenceList register={pointed} label={field.label} values={values} names={names} onChange={setValues} />
      )}
      {isOpen && (field.kind === 'day' || field.kind === 'integer' || field.kind === 'hundredths') && (
        <RangeEditor name={name} kind={field.kind} condition={range} onChange={setRange} />
      )}
      {isOpen && isText(field) && (
        <Input
          aria-label={`${field.label}${field.mask === undefined ? modeWords[mode] : '是'}`}
          placeholder={field.mask === undefined ? `${modeWords[mode]}的文字` : `完整的${field.label}`}
          value={values[0] ?? ''}
          onChange={({ target }) => setValues(target.value === '' ? [] : [target.value])}
          onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && onApply(chosen)}
        />
      )}
      {isOpen && field.mask !== undefined && (
        <p className="field-help">加密保存的内容只能按完整的内容查找,不能只写一部分。</p>
      )}
      {(mode === 'lacks' || mode === 'differs' || mode === 'none-of') && (
        <p className="field-help">没有填写的记录也会列出。</p>
      )}
      <Button type="primary" onClick={() => onApply(chosen)}>
        {chosen === undefined ? '不筛选此项' : '按此筛选'}
      </Button>
    </>
  )
}

const isText = ({ kind }: Field): boolean =>
  kind === 'text' || kind === 'credit-code' || kind === 'resident-id' || kind === 'phone'
