import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { parseShift, writeMillimetres, type PrintOffset } from '#shared/printing/print-offset.ts'
import { useCommand } from '../app/use-command.ts'
import { callShell } from '../shell.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  /** Empty where none is chosen. */
  readonly printer: string
  readonly saved: PrintOffset
  /** Undefined while what is typed is no offset. */
  readonly onOffset: (offset: PrintOffset | undefined) => void
}

/** Millimetres to the right and down: shown on the paper as they are typed, and kept for the printer when saved. */
export function OffsetInputs({ printer, saved, onOffset }: Props) {
  const save = useCommand('printing.save-offset')
  const [typed, setTyped] = useState({ right: writeMillimetres(saved.right), down: writeMillimetres(saved.down) })
  const [right, down] = [parseShift(typed.right), parseShift(typed.down)]
  useEffect(() => {
    onOffset(right === undefined || down === undefined ? undefined : { right, down })
  }, [right, down, onOffset])

  const isWrong = right === undefined || down === undefined
  const isChanged = !isWrong && (right !== saved.right || down !== saved.down)
  const field = (side: 'right' | 'down', label: string) => (
    <label className="offset-field">
      {label}
      <Input
        value={typed[side]}
        suffix="毫米"
        status={parseShift(typed[side]) === undefined ? 'error' : ''}
        onChange={({ target }) => setTyped({ ...typed, [side]: target.value })}
      />
    </label>
  )
  return (
    <>
      {field('right', '向右')}
      {field('down', '向下')}
      <Button
        disabled={!isChanged || printer === ''}
        loading={save.isPending}
        onClick={() => !isWrong && save.mutate({ printer, right, down })}
      >
        保存此打印机的偏移
      </Button>
      <span className="quiet" role="status">
        {wordState(printer, isWrong, isChanged)}
      </span>
      <ProblemNotice problem={save.error?.problem} />
    </>
  )
}

function wordState(printer: string, isWrong: boolean, isChanged: boolean): string {
  if (isWrong) return '偏移应为 -20.00 至 20.00 的毫米数,最多两位小数。'
  if (printer === '') return callShell === undefined ? '填写打印机名称后可以保存偏移。' : '选择打印机后可以保存偏移。'
  return isChanged ? '预览已按此偏移,尚未保存。' : '负数为向左、向上。'
}
