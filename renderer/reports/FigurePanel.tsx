import { CloseOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import type { KeyboardEvent } from 'react'
import type { FigureFlag } from '#shared/statistics/figure-flag.ts'
import type { Figure } from '#shared/statistics/figure.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { isComposing } from '../ui/keys.ts'
import { CurrentFigure } from './CurrentFigure.tsx'
import { describeFigure } from './describe-figure.ts'
import { FigureRowList } from './FigureRowList.tsx'
import type { ReportShown } from './report-link.ts'

interface Props {
  readonly figure: Figure
  readonly shown: ReportShown
  readonly flags: readonly FigureFlag[]
  readonly onClose: () => void
}

/** What a figure means and where it comes from: its 口径, its numerator and denominator, and its rows. Esc closes.
 * Beside the figure of an issue stands what the registers say now; the rows are those of now. */
export function FigurePanel({ figure, shown: { asOf, issueId }, flags, onClose }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isComposing(event.nativeEvent)) onClose()
  }
  return (
    <aside className="panel figure-panel" aria-label={figure.label} onKeyDown={onKeyDown}>
      <header className="panel-title">
        <h2 title={figure.label}>{figure.label}</h2>
        <span className="spring" />
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          onClick={onClose}
          title="关闭(Esc)"
          aria-label="关闭"
          autoFocus
        />
      </header>
      <div className="figure-facts">
        {flags
          .filter(({ codes }) => codes.includes(figure.code))
          .map(({ message }) => (
            <Alert key={message} type="warning" showIcon className="report-flag" title={`需要核对：${message}`} />
          ))}
        {issueId !== null && <CurrentFigure frozen={figure} asOf={asOf} />}
        <DefinitionList rows={describeFigure(figure)} />
      </div>
      <FigureRowList figure={figure} asOf={asOf} />
    </aside>
  )
}
