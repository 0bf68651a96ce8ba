import { CloseOutlined, FilterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { searchByInitials } from '../app/initials.ts'
import { PopupForm } from '../ui/PopupForm.tsx'
import { ConditionChip } from './ConditionChip.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'
import { fieldOf } from './condition-words.ts'

interface Props {
  readonly register: Register
  readonly conditions: readonly Condition[]
  readonly onChange: (conditions: readonly Condition[]) => void
}

/** The conditions of a list as chips: each can be opened, taken away, or all cleared. */
export function FilterBar({ register, conditions, onChange }: Props) {
  const [isAdding, setAdding] = useState(false)

  const put = (name: string, condition: Condition | undefined): void => {
    setAdding(false)
    const others = conditions.filter((other) => fieldOf(other) !== name)
    onChange(condition === undefined ? others : [...others, condition])
  }

  return (
    <div className="filter-bar" role="group" aria-label="筛选条件">
      <PopupForm
        isOpen={isAdding}
        onOpenChange={setAdding}
        content={<NewCondition register={register} conditions={conditions} onApply={put} />}
      >
        <Button icon={<FilterOutlined aria-hidden />}>添加筛选</Button>
      </PopupForm>
      {conditions.map((condition) => (
        <ConditionChip
          key={fieldOf(condition)}
          register={register}
          condition={condition}
          onApply={(next) => put(fieldOf(condition), next)}
        />
      ))}
      {conditions.length > 0 && (
        <Button type="text" icon={<CloseOutlined aria-hidden />} onClick={() => onChange([])}>
          清除筛选
        </Button>
      )}
    </div>
  )
}

interface NewProps {
  readonly register: Register
  readonly conditions: readonly Condition[]
  readonly onApply: (name: string, condition: Condition | undefined) => void
}

function NewCondition({ register, conditions, onApply }: NewProps) {
  const [name, setName] = useState<string>()
  const places = register.regionField === undefined ? [] : [{ value: 'within', label: '所在区划(含下级)' }]
  const columns = Object.entries(register.fields)
    .filter(([, field]) => !(field.kind === 'text' && field.multiline))
    .map(([value, { label }]) => ({ value, label }))
  return (
    <div className="condition-composer">
      <Select
        className="wide"
        defaultOpen
        aria-label="按哪一项筛选"
        placeholder="按哪一项筛选"
        options={[...places, ...columns]}
        showSearch={searchByInitials}
        onChange={(value: string) => setName(value)}
      />
      {name !== undefined && (
        <ConditionEditor
          key={name}
          name={name}
          field={register.fields[name]}
          condition={conditions.find((condition) => fieldOf(condition) === name)}
          onApply={(condition) => onApply(name, condition)}
        />
      )}
    </div>
  )
}
