import { Alert } from 'antd'
import type { Day } from '#shared/calendar/day.ts'
import type { Figure } from '#shared/statistics/figure.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { wordStated } from './describe-figure.ts'

interface Props {
  /** As the issue fixed it. */
  readonly frozen: Figure
  readonly asOf: Day
}

/** Beside the figure of an issue: whether the registers, as they are now, still give it for that day. */
export function CurrentFigure({ frozen, asOf }: Props) {
  const { data: report } = useCommandQuery('reports.read', { asOf })
  if (report === undefined) return null
  const current = report.figures.find(({ code }) => code === frozen.code)
  const isSame = current?.value === frozen.value && current.exact === frozen.exact
  return (
    <Alert
      type={isSame ? 'success' : 'warning'}
      showIcon
      className="report-flag"
      title={`${isSame ? '当前台账得出的数值与定稿相同' : `定稿后台账有改动,当前为${wordCurrent(current)}`}。下列明细为当前台账。`}
    />
  )
}

const wordCurrent = (figure: Figure | undefined): string => {
  const stated = figure === undefined ? '' : wordStated(figure)
  return stated === '' ? '无数据' : stated
}
