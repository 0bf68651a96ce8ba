import { Button, Input, Space } from 'antd'
import { callShell } from '../shell.ts'

interface Props {
  readonly id: string
  readonly value: string
  readonly onChange: (path: string) => void
  readonly kind: 'file' | 'folder'
  readonly placeholder: string
  readonly hasProblem?: boolean
}

const titles = { file: '选择备份文件', folder: '选择备份文件夹' } as const

/** A place on this computer: typed, or chosen in the system's dialog where the desktop shell has one. */
export function PlaceInput({ id, value, onChange, kind, placeholder, hasProblem = false }: Props) {
  const choose = async (): Promise<void> => {
    const chosen = await callShell?.('shell.choosePlace', { title: titles[kind], kind })
    if (chosen?.ok && chosen.value !== null) onChange(chosen.value)
  }
  return (
    <Space.Compact className="wide">
      <Input
        id={id}
        value={value}
        maxLength={1000}
        placeholder={placeholder}
        status={hasProblem ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
      />
      {callShell !== undefined && <Button onClick={() => void choose()}>浏览…</Button>}
    </Space.Compact>
  )
}
