import { Checkbox, Input } from 'antd'
import { formatHundredths, parseHundredths } from '#shared/arithmetic/hundredths.ts'
import type { DeductionReason } from '#shared/standards/standard.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import type { DeductionText, LeafText } from './sheet-text.ts'

interface Props {
  readonly number: string
  readonly reasons: readonly DeductionReason[]
  readonly leaf: LeafText
  readonly onEdit: (changes: Partial<LeafText>) => void
}

/** Points of a fixed reason follow from how often it is charged. */
const fixedPoints = ({ min, max }: DeductionReason, times: string): string | undefined =>
  min === max ? formatHundredths(min * (Number(times) || 0)) : undefined

/** The reasons of one deduction leaf to tick, with how often and how many points where that is open. */
export function DeductionEditor({ number, reasons, leaf, onEdit }: Props) {
  const { deductions } = leaf
  const put = (reason: string, next: DeductionText | null): void => {
    const others = deductions.filter((one) => one.reason !== reason)
    onEdit({ isChecked: true, deductions: next ? [...others, next] : others })
  }
  return (
    <div className="deductions" role="group" aria-label={`指标 ${number} 扣分`}>
      <Checkbox
        checked={leaf.isChecked && deductions.length === 0}
        onChange={(event) => onEdit({ isChecked: event.target.checked, deductions: [] })}
      >
        不扣分
      </Checkbox>
      {reasons.map((rule) => {
        const { reason, min, max, each } = rule
        const ticked = deductions.find((one) => one.reason === reason)
        const isFixed = min === max
        const range = isFixed ? writePoints(min) : `${writePoints(min)}–${writePoints(max)}`
        return (
          <div key={reason} className="deduction-line">
            <Checkbox
              checked={ticked !== undefined}
              onChange={(event) =>
                put(reason, event.target.checked ? { reason, times: '1', points: writePoints(min) } : null)
              }
            >
              {`${reason} ${each ? '每次' : ''}−${range}`}
            </Checkbox>
            {ticked && each === 1 && (
              <Input
                className="points-input"
                size="small"
                value={ticked.times}
                suffix="次"
                aria-label={`${reason}次数`}
                onChange={({ target }) =>
                  put(reason, {
                    ...ticked,
                    times: target.value,
                    points: fixedPoints(rule, target.value) ?? ticked.points,
                  })
                }
              />
            )}
            {ticked && !isFixed && (
              <Input
                className="points-input"
                size="small"
                value={ticked.points}
                suffix="分"
                status={parseHundredths(ticked.points) === undefined ? 'error' : ''}
                aria-label={`${reason}扣分`}
                onChange={({ target }) => put(reason, { ...ticked, points: target.value })}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
