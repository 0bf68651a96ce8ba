import { Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { LabelledField } from '../ui/LabelledField.tsx'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  readonly message?: string | undefined
  readonly autoFocus?: boolean
  readonly isNew?: boolean
}

/** A password, hidden while typed; says so when Caps Lock is on. */
export function PasswordField({ id, label, value, onChange, help, message, autoFocus = false, isNew = false }: Props) {
  const [isCapsOn, setCapsOn] = useState(false)
  const look = (event: KeyboardEvent): void => setCapsOn(event.getModifierState('CapsLock'))
  return (
    <LabelledField
      id={id}
      label={label}
      required
      help={isCapsOn ? '大写锁定(Caps Lock)已打开。' : help}
      message={message}
    >
      <Input.Password
        id={id}
        value={value}
        maxLength={200}
        autoFocus={autoFocus}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        status={message === undefined ? '' : 'error'}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={look}
        onKeyUp={look}
      />
    </LabelledField>
  )
}
