import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { NominationStep } from '#shared/awards/nomination-lifecycle.ts'
import { nominationRegister, type Nomination } from '#shared/awards/nomination-register.ts'
import { visibleFields } from '#shared/register/column-layout.ts'
import type { PageRequest } from '#shared/register/page.ts'
import { usePermits, usePlace } from '../app/place.ts'
import { useStatusLine } from '../app/status-line.ts'
import { useRevision } from '../app/use-command.ts'
import type { Counts } from '../grid/page-source.ts'
import { RecordGrid } from '../grid/RecordGrid.tsx'
import { wordCounts } from '../grid/word-counts.ts'
import { ExportButton } from '../register/ExportButton.tsx'
import { binFieldNames, binFields } from '../register/bin-fields.ts'
import { readOpening } from '../register/list-link.ts'
import { useListState } from '../register/list-state.ts'
import { ListArrangement } from '../register/ListArrangement.tsx'
import { ListToolbar } from '../register/ListToolbar.tsx'
import { MarkedActions } from '../register/MarkedActions.tsx'
import { NothingListed } from '../register/NothingListed.tsx'
import { PrintListButton } from '../register/PrintListButton.tsx'
import { RegisterForm } from '../register/RegisterForm.tsx'
import type { RegisterRow } from '../register/register-row.ts'
import { useColumns } from '../register/use-columns.ts'
import { useFetchPage } from '../register/use-fetch-page.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { formRegister } from './form-register.ts'
import { StepDialog } from './StepDialog.tsx'

/** 推荐与表彰: every nomination; Enter opens its page, marked ones are published or approved together. */
export function NominationsPage() {
  const { search: address } = useLocation()
  const navigate = useNavigate()
  const { today } = usePlace()
  const mayNominate = usePermits('award.nominate')
  const opening = useMemo(() => readOpening(address), [address])
  const [state, change] = useListState(nominationRegister, opening, today)
  const columns = useColumns(nominationRegister)
  const [counts, setCounts] = useState<Counts>()
  const [marked, setMarked] = useState<readonly RegisterRow[]>([])
  const [isRemoving, setRemoving] = useState(false)
  const [isWriting, setWriting] = useState(opening.create === true)
  const { fetchPage, problem, sortOf } = useFetchPage(nominationRegister)
  const revision = useRevision(nominationRegister.name)

  const { search, conditions, bin } = state
  const fields = useMemo(() => (bin ? binFields(nominationRegister) : nominationRegister.fields), [bin])
  const request = useMemo(
    (): Omit<PageRequest, 'place' | 'limit' | 'sort'> => ({
      ...(search === '' ? {} : { search }),
      ...(conditions.length === 0 ? {} : { conditions: [...conditions] }),
      ...(bin ? { bin } : {}),
    }),
    [search, conditions, bin],
  )
  const onMarked = useCallback((rows: readonly RegisterRow[]) => setMarked(rows), [])
  useStatusLine(
    useMemo(
      () => ({
        ...(counts === undefined ? {} : { shown: counts.matching, total: counts.all }),
        selection: { count: marked.length },
      }),
      [counts, marked],
    ),
  )
  const open = (row: RegisterRow): void => void navigate(`/nominations/${row.id}`)
  const begin = (
    <Button type="primary" onClick={() => setWriting(true)}>
      填写推荐
    </Button>
  )
  return (
    <div className="register">
      <PageTitle
        title={bin ? '推荐与表彰 · 回收站' : '推荐与表彰'}
        count={counts && wordCounts(counts)}
        action={mayNominate && !bin ? begin : undefined}
      >
        <ExportButton
          register={nominationRegister}
          state={state}
          request={request}
          sortOf={sortOf}
          counts={counts}
          marked={marked}
          isImported={false}
          shown={visibleFields(columns.columns)}
        />
        <PrintListButton
          register={nominationRegister}
          state={state}
          request={request}
          sortOf={sortOf}
          shown={visibleFields(columns.columns)}
        />
      </PageTitle>
      <ListToolbar register={nominationRegister} state={state} onChange={change}>
        <ListArrangement
          register={nominationRegister}
          state={state}
          onChange={change}
          columns={columns}
          sortOf={sortOf}
        />
        <MarkedSteps rows={marked} />
        {marked.every((row) => row['state'] === 'draft') && (
          <MarkedActions
            register={nominationRegister}
            rows={marked}
            bin={bin}
            isRemoving={isRemoving}
            onRemoving={setRemoving}
          />
        )}
      </ListToolbar>
      <ProblemNotice problem={problem} />
      <div className="register-body">
        <div className="register-list">
          <RecordGrid<RegisterRow>
            fields={fields}
            {...(bin && { unsorted: binFieldNames })}
            nameField={nominationRegister.nameField}
            {...(!bin && {
              arranged: { columns: columns.columns, sort: state.sort, onColumns: columns.arrange },
            })}
            request={request}
            fetchPage={fetchPage}
            revision={revision}
            onOpen={open}
            onCounts={setCounts}
            onMarked={onMarked}
          />
          {counts?.matching === 0 && (
            <NothingListed
              mayWrite={mayNominate}
              register={nominationRegister}
              bin={bin}
              isEmpty={counts.all === 0}
              begin={mayNominate && !isWriting ? begin : undefined}
              onClear={() => change({ search: '', conditions: [] })}
            />
          )}
        </div>
        {isWriting && (
          <aside className="panel" aria-label="填写推荐">
            <header className="panel-title">
              <h2>填写推荐</h2>
              <span className="spring" />
              <Button
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label="关闭"
                title="关闭,草稿会保留"
                onClick={() => setWriting(false)}
              />
            </header>
            <RegisterForm register={formRegister} row={null} onSaved={(row, another) => !another && open(row)} />
          </aside>
        )}
      </div>
    </div>
  )
}

const together = { shortlisted: 'publish', publicity: 'approve' } as const satisfies Record<string, NominationStep>
const needed = { publish: 'publicity.manage', approve: 'award.approve' } as const
const verbs = { publish: '开始公示', approve: '批准表彰' } as const

/** What the marked nominations can do together: all shortlisted are published, all shown are approved. */
function MarkedSteps({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const [isOpen, setOpen] = useState(false)
  const mayPublish = usePermits(needed.publish)
  const mayApprove = usePermits(needed.approve)
  const states = new Set(rows.map((row) => row['state']))
  const [state] = states
  const step = states.size === 1 ? together[state as keyof typeof together] : undefined
  const isAllowed = step === 'publish' ? mayPublish : step === 'approve' && mayApprove
  if (step === undefined || !isAllowed) return null
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {`${verbs[step]}(${rows.length} 个)`}
      </Button>
      {isOpen && (
        <StepDialog step={step} nominations={rows as unknown as Nomination[]} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
