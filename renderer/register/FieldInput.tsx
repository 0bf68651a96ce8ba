import { Input } from 'antd'
import { hasMaskSigns } from '#shared/identifiers/mask.ts'
import type { Field } from '#shared/register/field.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { ReferencePicker, registerOfTable } from './ReferencePicker.tsx'

interface Props {
  readonly id: string
  readonly field: Field
  readonly text: string
  /** The name of the row pointed at, for reference fields. */
  readonly label: string | undefined
  readonly hasProblem: boolean
  readonly onEdit: (text: string, label?: string) => void
  readonly onLeave: () => void
}

/** The input of a field, by what the field holds. */
export function FieldInput({ id, field, text, label, hasProblem, onEdit, onLeave }: Props) {
  const status = hasProblem ? 'error' : ''
  switch (field.kind) {
    case 'choice':
      return (
        <ChoiceSelect
          id={id}
          options={field.options}
          value={text}
          onPick={onEdit}
          onLeave={onLeave}
          hasProblem={hasProblem}
        />
      )
    case 'reference': {
      const register = registerOfTable(field.to)
      return register === undefined ? null : (
        <ReferencePicker
          id={id}
          register={register}
          value={text}
          name={label}
          onPick={onEdit}
          onLeave={onLeave}
          hasProblem={hasProblem}
        />
      )
    }
    case 'day':
      return <DayInput id={id} value={text} onChange={onEdit} onLeave={onLeave} hasProblem={hasProblem} />
    case 'text':
      if (field.multiline)
        return (
          <Input.TextArea
            id={id}
            value={text}
            status={status}
            rows={3}
            onChange={(event) => onEdit(event.target.value)}
            onBlur={onLeave}
          />
        )
      break
    case 'integer':
    case 'hundredths':
    case 'credit-code':
    case 'resident-id':
    case 'phone':
  }
  const unit = 'unit' in field ? field.unit : undefined
  return (
    <Input
      id={id}
      value={text}
      status={status}
      suffix={unit === undefined ? undefined : <span className="quiet">{unit}</span>}
      autoComplete="off"
      spellCheck={false}
      // Typing over a mask replaces it whole.
      onFocus={(event) => field.mask !== undefined && hasMaskSigns(text) && event.target.select()}
      onChange={(event) => onEdit(event.target.value)}
      onBlur={onLeave}
    />
  )
}
