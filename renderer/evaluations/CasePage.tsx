import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Problem } from '#shared/command/outcome.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { columnWords } from '#shared/evaluations/evaluation-words.ts'
import { problemOf, useCommandQuery } from '../app/use-command.ts'
import { useShortcut } from '../app/use-shortcut.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { StepBar } from '../ui/StepBar.tsx'
import { StepHistory } from '../ui/StepHistory.tsx'
import { stepLabel, stepsShown } from './case-steps.ts'
import { NextStep } from './NextStep.tsx'
import { PanelSection } from './PanelSection.tsx'
import { PrintSheetButtons } from './PrintSheetButtons.tsx'
import { PublicitySection } from './PublicitySection.tsx'
import { ResultSection } from './ResultSection.tsx'
import { ScoreTable } from './ScoreTable.tsx'
import { overviewScores } from './score-columns.ts'
import { StatementSection } from './StatementSection.tsx'
import { useScoreSheet } from './use-score-sheet.ts'
import { useStatement } from './use-statement.ts'

/** 评估案件: the stages across the top, the score sheet at the left, what is next and what was done at the right. */
export function CasePage() {
  const { id = '' } = useParams()
  const { data: view, error } = useCommandQuery('evaluations.case', { id })
  return view ? <LoadedCase key={id} view={view} /> : <ProblemNotice problem={error?.problem} />
}

function LoadedCase({ view }: { readonly view: CaseView }) {
  const form = useScoreSheet(view)
  const statement = useStatement(view.case)
  const overview = overviewScores(view, form)
  const [problem, setProblem] = useState<Problem>()
  const { round, holder, standard, case: row } = view

  const save = async (): Promise<void> => {
    if (!form) return
    setProblem(undefined)
    try {
      await form.save()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  useShortcut('Ctrl+S', () => void save(), true)

  const isWriting = form !== undefined && !form.isLocked
  return (
    <div className="workflow">
      <PageTitle title={holder} count={`${round.name} · ${standard.standard.name}(${standard.standard.edition})`}>
        <Link to={`/cases?round=${round.id}`}>返回案件列表</Link>
        <PrintSheetButtons view={view} isDirty={form?.isDirty ?? false} />
      </PageTitle>
      <StepBar steps={stepsShown(view)} />
      <div className="workflow-body case-body">
        <div className="workflow-main">
          {isWriting && (
            <div className="score-bar">
              <span>{`正在填写${form.column === 'expert' ? '我的评分' : `${columnWords[form.column]}分`}。回车到下一行,Ctrl+S 保存。`}</span>
              <span className="spring" />
              {form.isDirty && <span className="overdue">有未保存的评分</span>}
              {form.isDirty && <Button onClick={form.discard}>放弃未保存的</Button>}
              <Button loading={form.isSaving} disabled={!form.isDirty} title="Ctrl+S" onClick={() => void save()}>
                保存评分
              </Button>
            </div>
          )}
          {form?.sheet && form.sheet.reopenReason !== '' && isWriting && (
            <p className="returned-note">{`退回(重新开放)理由:${form.sheet.reopenReason}`}</p>
          )}
          <ProblemNotice problem={problem} />
          {row.state === 'draft' ? (
            <StatementSection form={statement} />
          ) : (
            <ScoreTable view={view} form={form} overview={overview} />
          )}
        </div>
        <div className="workflow-side">
          <NextStep view={view} form={form} statement={statement} />
          <ResultSection view={view} overview={overview} />
          {row.state !== 'draft' && row.state !== 'self' && <PanelSection view={view} />}
          <PublicitySection caseId={row.id} />
          {row.state !== 'draft' && <StatementSection form={statement} />}
          <StepHistory steps={view.steps} labelOf={stepLabel} />
        </div>
      </div>
    </div>
  )
}
