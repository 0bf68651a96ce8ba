import { CloseOutlined } from '@ant-design/icons'
import { useState } from 'react'
import type { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { PopupForm } from '../ui/PopupForm.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'
import { fieldOf, wordCondition } from './condition-words.ts'
import { useRowNames } from './use-row-names.ts'

interface Props {
  readonly register: Register
  readonly condition: Condition
  readonly onApply: (condition: Condition | undefined) => void
}

/** One condition in words; opened to change it, or taken away by its cross. */
export function ConditionChip({ register, condition, onApply }: Props) {
  const [isOpen, setOpen] = useState(false)
  const names = useRowNames(register, condition)
  const words = wordCondition(register.fields, condition, (id) => names?.[id] ?? '…')
  const name = fieldOf(condition)

  const apply = (next: Condition | undefined): void => {
    setOpen(false)
    onApply(next)
  }
  return (
    <span className="chip">
      <PopupForm
        isOpen={isOpen}
        onOpenChange={setOpen}
        content={
          <ConditionEditor
            name={name}
            field={register.fields[name]}
            condition={condition}
            names={names}
            onApply={apply}
          />
        }
      >
        <button type="button" className="chip-words" title={words}>
          {words}
        </button>
      </PopupForm>
      <button type="button" className="chip-cross" aria-label={`去掉筛选:${words}`} onClick={() => onApply(undefined)}>
        <CloseOutlined aria-hidden />
      </button>
    </span>
  )
}
