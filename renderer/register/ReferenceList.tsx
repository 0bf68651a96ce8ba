import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Register } from '#shared/register/register.ts'
import { ReferencePicker } from './ReferencePicker.tsx'

interface Props {
  readonly register: Register
  readonly label: string
  /** The ids picked. */
  readonly values: readonly string[]
  /** Their names, where they are known. */
  readonly names: Readonly<Record<string, string>> | undefined
  readonly onChange: (values: readonly string[]) => void
}

/** Picks several rows of a register, one after the other. */
export function ReferenceList({ register, label, values, names, onChange }: Props) {
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const nameOf = (id: string): string => picked[id] ?? names?.[id] ?? '…'
  return (
    <div className="wide">
      <ReferencePicker
        register={register}
        label={label}
        value=""
        onPick={(id, name) => {
          if (id === '' || values.includes(id)) return
          setPicked({ ...picked, [id]: name })
          onChange([...values, id])
        }}
      />
      <ul className="picked-rows">
        {values.map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <Button
              type="text"
              size="small"
              aria-label={`去掉“${nameOf(id)}”`}
              icon={<CloseOutlined aria-hidden />}
              onClick={() => onChange(values.filter((value) => value !== id))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
