import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { done } from '#shared/command/outcome.ts'
import { buildBlankScoreTable } from '#shared/evaluations/blank-score-table.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { buildScoreTable } from '#shared/evaluations/score-table.ts'
import { uprightA4 } from '#shared/printing/paper-page.ts'
import { usePlace } from '../app/place.ts'
import { tableJob } from '../printing/table-job.tsx'
import { usePrint, usePrintable } from '../printing/use-printable.ts'
import { overviewScores } from './score-columns.ts'

interface Props {
  readonly view: CaseView
  /** Scores are typed that are not saved; they are not on the paper, and the paper says so. */
  readonly isDirty: boolean
}

const unsaved = '注：打印时有尚未保存的评分，未印在本表中。'

const common = { page: uprightA4, reporterLabel: '申报单位' } as const

function blankSheet(view: CaseView) {
  const table = buildBlankScoreTable(view)
  return tableJob({
    ...common,
    title: `专家评分表 ${view.holder}`,
    rows: table.rows.length,
    table,
    facts: [],
    isRoomy: true,
  })
}

function filledSheet(view: CaseView, isDirty: boolean, today: string) {
  const stored = buildScoreTable(view, overviewScores(view, undefined))
  const table = isDirty ? { ...stored, notes: [...stored.notes, unsaved] } : stored
  return tableJob({
    ...common,
    title: `评分表 ${view.holder}`,
    rows: table.rows.length,
    table,
    facts: [`截至 ${today}`],
  })
}

/** Prints the score sheet as far as it is saved, and an empty one for an expert to fill in by hand. */
export function PrintSheetButtons({ view, isDirty }: Props) {
  const { today } = usePlace()
  const print = usePrint()
  const isDraft = view.case.state === 'draft'
  const blank = () => Promise.resolve(done(blankSheet(view)))
  const filled = () => Promise.resolve(done(filledSheet(view, isDirty, today)))
  const printSheet = usePrintable(isDraft ? blank : filled)
  return (
    <>
      <Button onClick={() => print(blank)}>打印空白评分表</Button>
      {!isDraft && (
        <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={printSheet}>
          打印评分表
        </Button>
      )}
    </>
  )
}
