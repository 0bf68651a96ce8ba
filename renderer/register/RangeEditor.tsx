import { Input } from 'antd'
import { useState } from 'react'
import { formatHundredths, parseHundredths } from '#shared/arithmetic/hundredths.ts'
import { parseDay } from '#shared/calendar/day.ts'
import { toHalfWidth } from '#shared/identifiers/half-width.ts'
import type { Condition } from '#shared/register/page.ts'
import { DayInput } from '../ui/DayInput.tsx'

type Kind = 'day' | 'integer' | 'hundredths'
type Bound = string | number | null

function readBound(kind: Kind, text: string): Bound {
  if (kind === 'day') return parseDay(text) ?? null
  if (kind === 'hundredths') return parseHundredths(text) ?? null
  const plain = toHalfWidth(text).trim()
  return /^-?\d+$/u.test(plain) ? Number(plain) : null
}

const showBound = (kind: Kind, bound: Bound): string => {
  if (bound === null) return ''
  return kind === 'hundredths' && typeof bound === 'number' ? formatHundredths(bound) : String(bound)
}

interface Props {
  readonly name: string
  readonly kind: Kind
  readonly condition: Condition | undefined
  readonly onChange: (condition: Condition | undefined) => void
}

/** From and to, both included; an end left empty is open. */
export function RangeEditor({ name, kind, condition, onChange }: Props) {
  const start = condition?.kind === 'between' ? condition : undefined
  const [ends, setEnds] = useState([showBound(kind, start?.from ?? null), showBound(kind, start?.to ?? null)] as const)

  const edit = (from: string, to: string): void => {
    setEnds([from, to])
    const [low, high] = [readBound(kind, from), readBound(kind, to)]
    onChange(low === null && high === null ? undefined : { kind: 'between', field: name, from: low, to: high })
  }
  const [from, to] = ends
  return (
    <div className="range-editor">
      {kind === 'day' ? (
        <>
          <DayInput label="从" value={from} onChange={(text) => edit(text, to)} />
          至
          <DayInput label="至" value={to} onChange={(text) => edit(from, text)} />
        </>
      ) : (
        <>
          <Input aria-label="从" value={from} onChange={(event) => edit(event.target.value, to)} />
          至
          <Input aria-label="至" value={to} onChange={(event) => edit(from, event.target.value)} />
        </>
      )}
    </div>
  )
}
