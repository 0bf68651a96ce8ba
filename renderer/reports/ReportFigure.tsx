import { Link } from 'react-router'
import { findIndicator } from '#shared/statistics/indicators.ts'
import type { FigureFlag } from '#shared/statistics/figure-flag.ts'
import { reportLink, type ReportShown } from './report-link.ts'

/** What every figure on the page must know of the page. */
export interface FigureSetting {
  readonly shown: ReportShown
  /** The figure shown beside the text. */
  readonly open: string | null
  readonly flags: readonly FigureFlag[]
}

interface Props extends FigureSetting {
  readonly code: string
  /** As the report states it. */
  readonly text: string
}

/**
 * A figure in the text: opens its definition and its rows. One that does not add up carries the word 核.
 * A link rather than a button, so that the text breaks its lines around it as it would in print.
 */
export function ReportFigure({ code, text, shown, open, flags }: Props) {
  const flag = flags.find((candidate) => candidate.code === code)?.message
  const isOpen = code === open
  return (
    <Link
      to={reportLink(shown, code)}
      replace
      className={isOpen ? 'figure figure-open' : 'figure'}
      aria-current={isOpen}
      title={flag ?? `${findIndicator(code)?.label ?? code}：查看口径和明细`}
    >
      {text}
      {flag !== undefined && <sup className="figure-flag">核</sup>}
    </Link>
  )
}
