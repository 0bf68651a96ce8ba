import { Button, Checkbox, Input, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Field } from '#shared/register/field.ts'
import type { Condition } from '#shared/register/page.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { focusFirst } from '../ui/focus-first.ts'
import { isComposing } from '../ui/keys.ts'
import { ReferencePicker } from './ReferencePicker.tsx'
import { RangeEditor } from './RangeEditor.tsx'

interface Props {
  /** The field's key, or `within` for where a row lies. */
  readonly name: string
  readonly field: Field | undefined
  readonly condition: Condition | undefined
  readonly onApply: (condition: Condition | undefined) => void
}

/** Composes one condition on one column, by what the column holds. */
export function ConditionEditor({ name, field, condition, onApply }: Props) {
  const [edited, setEdited] = useState(condition)
  const onlyBlank = field?.kind === 'reference'
  const isBlank = edited?.kind === 'blank' || (onlyBlank && edited === undefined)
  const chosen: Condition | undefined = isBlank ? { kind: 'blank', field: name } : edited

  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => focusFirst(frame.current), [])

  return (
    <div className="condition-editor" ref={frame}>
      {field === undefined ? (
        <ReferencePicker
          register={regionRegister}
          label="区、街道或社区"
          value={edited?.kind === 'within' ? edited.regionId : ''}
          onPick={(regionId) => onApply(regionId === '' ? undefined : { kind: 'within', regionId })}
        />
      ) : (
        <>
          {!onlyBlank && (
            <Radio.Group
              value={isBlank ? 'blank' : 'filled'}
              onChange={(event) =>
                setEdited(event.target.value === 'blank' ? { kind: 'blank', field: name } : undefined)
              }
              options={[
                { value: 'filled', label: field.mask === undefined ? filledWords[field.kind] : '完整内容是' },
                { value: 'blank', label: '是空白' },
              ]}
            />
          )}
          {onlyBlank && <p>{`只列出“${field.label}”是空白的记录。`}</p>}
          {!isBlank && field.kind === 'choice' && (
            <Checkbox.Group
              className="condition-choices"
              options={Object.entries(field.options).map(([value, label]) => ({ value, label }))}
              value={edited?.kind === 'in' ? edited.values : []}
              onChange={(values) => setEdited(values.length === 0 ? undefined : { kind: 'in', field: name, values })}
            />
          )}
          {!isBlank && (field.kind === 'day' || field.kind === 'integer' || field.kind === 'hundredths') && (
            <RangeEditor name={name} kind={field.kind} condition={edited} onChange={setEdited} />
          )}
          {!isBlank && isText(field) && (
            <Input
              aria-label={`${field.label}${field.mask === undefined ? '包含' : '是'}`}
              placeholder={field.mask === undefined ? '包含的文字' : `完整的${field.label}`}
              value={edited?.kind === 'contains' ? edited.text : ''}
              onChange={({ target: { value: text } }) =>
                setEdited(text === '' ? undefined : { kind: 'contains', field: name, text })
              }
              onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && onApply(chosen)}
            />
          )}
          {!isBlank && field.mask !== undefined && (
            <p className="field-help">加密保存的内容只能按完整的内容查找,不能只写一部分。</p>
          )}
          <Button type="primary" onClick={() => onApply(chosen)}>
            {chosen === undefined ? '不筛选此项' : '按此筛选'}
          </Button>
        </>
      )}
    </div>
  )
}

const filledWords: Readonly<Record<Field['kind'], string>> = {
  text: '包含',
  'credit-code': '包含',
  'resident-id': '包含',
  phone: '包含',
  choice: '是其中之一',
  day: '在此期间',
  integer: '在此范围',
  hundredths: '在此范围',
  reference: '是',
}

const isText = ({ kind }: Field): boolean =>
  kind === 'text' || kind === 'credit-code' || kind === 'resident-id' || kind === 'phone'
