import { Checkbox, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import type { StoredIndicator } from '#shared/standards/standard-commands.ts'
import { isComposing } from '../ui/keys.ts'
import type { LeafText } from './sheet-text.ts'

interface Props {
  readonly indicator: StoredIndicator
  readonly leaf: LeafText
  readonly hasProblem: boolean
  readonly onEdit: (changes: Partial<LeafText>) => void
}

/** Enter and the arrow keys go down and up the column, as in a spreadsheet. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const inputs = [...document.querySelectorAll<HTMLInputElement>('.score-input input, input.score-input')]
  const next = inputs[inputs.indexOf(event.currentTarget) + step]
  next?.focus()
  next?.select()
}

/** The input of one leaf in the column being filled; deduction leaves are ticked below their name instead. */
export function ScoreInput({ indicator, leaf, hasProblem, onEdit }: Props) {
  if (indicator.kind === 'veto') {
    return (
      <Checkbox
        checked={leaf.vetoMet}
        aria-label={`指标 ${indicator.number} 触发一票否决`}
        onChange={(event) => onEdit({ vetoMet: event.target.checked })}
      >
        触发
      </Checkbox>
    )
  }
  return (
    <Input
      className="score-input"
      size="small"
      value={leaf.points}
      status={hasProblem ? 'error' : ''}
      inputMode="decimal"
      autoComplete="off"
      aria-label={`指标 ${indicator.number} 得分`}
      onChange={(event) => onEdit({ points: event.target.value })}
      onKeyDown={walk}
    />
  )
}
