import { Button, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { caseLifecycle, type CaseState } from '#shared/evaluations/case-lifecycle.ts'
import { searchByInitials } from '../app/initials.ts'
import { usePermits, usePlace } from '../app/place.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { PrintRowsButton } from '../register/PrintRowsButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { CaseTable } from './CaseTable.tsx'
import { printedCaseColumns } from './printed-cases.ts'
import { NewCaseDialog } from './NewCaseDialog.tsx'
import { ShowCasesDialog } from './ShowCasesDialog.tsx'

const stateOptions = (Object.entries(caseLifecycle.states) as [CaseState, string][]).map(([value, label]) => ({
  value,
  label,
}))

/** 评估案件: those the one at the screen may see, by round and stage; several are shown to the public together. */
export function CasesPage() {
  const { today } = usePlace()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const roundId = params.get('round') ?? ''
  const mayApply = usePermits('evaluation.apply')
  const mayShow = usePermits('publicity.manage')
  const rounds = useCommandQuery('evaluations.rounds', {})
  const [states, setStates] = useState<CaseState[]>([])
  const cases = useCommandQuery('evaluations.cases', {
    ...(roundId === '' ? {} : { roundId }),
    ...(states.length === 0 ? {} : { states }),
  })
  const [marked, setMarked] = useState<readonly string[]>([])
  const [asking, setAsking] = useState<'none' | 'new' | 'show'>('none')
  const rows = cases.data ?? []
  const accepting = (rounds.data ?? []).filter(
    ({ state, opensOn, closesOn }) =>
      state === 'open' && (opensOn === null || opensOn <= today) && (closesOn === null || closesOn >= today),
  )
  const toShow = rows.filter(({ id, state }) => state === 'proposed' && marked.includes(id))
  const showRound = rounds.data?.find(({ id }) => id === toShow[0]?.roundId)
  const isOneRound = toShow.every((row) => row.roundId === showRound?.id)
  const filters = [
    ...(roundId === '' ? [] : [`批次:${rounds.data?.find(({ id }) => id === roundId)?.name ?? ''}`]),
    ...(states.length === 0 ? [] : [`环节:${states.map((state) => caseLifecycle.states[state]).join('、')}`]),
  ]
  const clear = () => {
    setParams({})
    setStates([])
  }
  const apply = mayApply && accepting.length > 0 && (
    <Button type="primary" onClick={() => setAsking('new')}>
      填写申报
    </Button>
  )

  return (
    <div className="register">
      <PageTitle title="评估案件" count={cases.isPending ? undefined : `${rows.length} 个`} action={apply}>
        <PrintRowsButton title="评估案件" columns={printedCaseColumns(today)} rows={cases.data} filters={filters} />
        {mayShow && toShow.length > 0 && (
          <Button
            disabled={!isOneRound}
            title={isOneRound ? '' : '一次公示只能包含同一批次'}
            onClick={() => setAsking('show')}
          >
            {`开始公示(${toShow.length} 个)`}
          </Button>
        )}
      </PageTitle>
      <div className="toolbar">
        <Select
          showSearch={searchByInitials}
          className="round-filter"
          value={roundId}
          aria-label="批次"
          options={[
            { value: '', label: '全部批次' },
            ...(rounds.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => setParams(chosen === '' ? {} : { round: chosen })}
        />
        <Select
          showSearch={searchByInitials}
          className="state-filter"
          mode="multiple"
          value={states}
          options={stateOptions}
          placeholder="全部环节"
          aria-label="环节"
          allowClear
          onChange={setStates}
        />
      </div>
      <ProblemNotice problem={cases.error?.problem} />
      <div className="register-body">
        <div className="register-list scrolling">
          {cases.isSuccess && rows.length === 0 ? (
            <EmptyState
              text={
                filters.length === 0
                  ? mayApply
                    ? '这里是各单位的评估申报,从自评到命名。有批次受理申报时,点“填写申报”开始。'
                    : '这里是各单位的评估申报,从自评到命名。现在没有轮到您办理的案件;轮到时会列在这里和工作台上。'
                  : '没有符合条件的案件。请换一个批次或环节,或清除筛选。'
              }
              action={filters.length === 0 ? apply : <Button onClick={clear}>清除筛选</Button>}
            />
          ) : (
            <CaseTable rows={rows} marked={mayShow ? marked : undefined} onMark={setMarked} />
          )}
        </div>
      </div>
      {asking === 'new' && (
        <NewCaseDialog
          rounds={accepting}
          initialRound={roundId}
          onClose={() => setAsking('none')}
          onMade={(id) => void navigate(`/cases/${id}`)}
        />
      )}
      {asking === 'show' && showRound && (
        <ShowCasesDialog
          round={showRound}
          cases={toShow}
          onClose={() => {
            setAsking('none')
            setMarked([])
          }}
        />
      )}
    </div>
  )
}
