import { App, Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { permits } from '#shared/command/permissions.ts'
import { visibleFields } from '#shared/register/column-layout.ts'
import type { PageRequest } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import type { SavedView } from '#shared/register/saved-view.ts'
import { usePlace } from '../app/place.ts'
import { cellOf } from '../grid/grid-row.ts'
import type { Counts } from '../grid/page-source.ts'
import { wordCounts } from '../grid/word-counts.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { draftKey, drafts } from './drafts.ts'
import { ImportButton } from '../import/ImportButton.tsx'
import { ExportButton } from './ExportButton.tsx'
import { ListArrangement } from './ListArrangement.tsx'
import type { Opening } from './list-link.ts'
import { useListState } from './list-state.ts'
import { ListToolbar } from './ListToolbar.tsx'
import { MarkedActions } from './MarkedActions.tsx'
import { NothingListed } from './NothingListed.tsx'
import { PrintListButton } from './PrintListButton.tsx'
import type { RegisterRow } from './register-row.ts'
import { RegisterSheet } from './RegisterSheet.tsx'
import { RowPanel, type RowTab } from './RowPanel.tsx'
import { useColumns } from './use-columns.ts'
import { useFetchPage } from './use-fetch-page.ts'

/** What stands beside the list: a row, a new one, or nothing. */
type Beside = {
  readonly rowId: string | undefined
  readonly known: RegisterRow | undefined
  /** Shown by a click: the keys stay with the list. */
  readonly isPointed?: boolean
} | null

/** What the page of a register can do beyond what every register can. */
export interface RegisterActs {
  /** Further acts on the marked rows in use. */
  readonly markedActs?: (rows: readonly RegisterRow[]) => ReactNode
  /** Further tabs beside a row in use. */
  readonly rowTabs?: (row: RegisterRow) => readonly RowTab[]
}

interface Props extends RegisterActs {
  readonly register: Register
  readonly opening: Opening
  /** The view the list shows where nothing else is asked for. */
  readonly defaultView: SavedView | undefined
}

const focusList = (): void => document.querySelector<HTMLElement>('.record-grid .cell-input')?.focus()

export function RegisterView({ register, opening, defaultView, markedActs, rowTabs }: Props) {
  const { actor, today } = usePlace()
  const { message } = App.useApp()
  const [state, change] = useListState(register, opening, today, defaultView)
  const columns = useColumns(register)
  const [counts, setCounts] = useState<Counts>()
  const [marked, setMarked] = useState<readonly RegisterRow[]>([])
  const [isRemoving, setRemoving] = useState(false)
  const [beside, setBeside] = useState<Beside>(
    opening.rowId !== undefined || opening.create ? { rowId: opening.rowId, known: undefined } : null,
  )
  const { fetchPage, problem, sortOf } = useFetchPage(register)
  const mayWrite = permits(actor, register.write)
  const hasDraft = drafts.use()[draftKey(actor.accountId, register.name, undefined)] !== undefined

  const { search, conditions, asOf, bin } = state
  const request = useMemo(
    (): Omit<PageRequest, 'place' | 'limit' | 'sort'> => ({
      ...(search === '' ? {} : { search }),
      ...(conditions.length === 0 ? {} : { conditions: [...conditions] }),
      ...(asOf === '' ? {} : { asOf }),
      ...(bin ? { bin } : {}),
    }),
    [search, conditions, asOf, bin],
  )
  const [batched, setBatched] = useState<readonly RegisterRow[]>()

  const close = (): void => {
    setBeside(null)
    requestAnimationFrame(focusList)
  }
  const onSaved = (row: RegisterRow, another: boolean): void => {
    const verb = beside?.rowId === undefined ? '已登记' : '已保存'
    message.success(`${verb}${register.noun}“${String(cellOf(row, register.nameField))}”`)
    setBeside(another ? { rowId: undefined, known: undefined } : { rowId: row.id, known: row })
  }

  const begin = (
    <Button type="primary" onClick={() => setBeside({ rowId: undefined, known: undefined })}>
      {hasDraft && beside === null ? `继续登记${register.noun}(有草稿)` : `登记${register.noun}`}
    </Button>
  )
  return (
    <div className="register">
      <PageTitle
        title={bin ? `${register.label} · 回收站` : register.label}
        count={counts && wordCounts(counts)}
        action={mayWrite && !bin ? begin : undefined}
      >
        <MarkedActions
          register={register}
          rows={marked}
          bin={bin}
          isRemoving={isRemoving}
          onRemoving={setRemoving}
          onBatch={() => setBatched(marked)}
          onMoved={(ids) => beside?.rowId !== undefined && ids.includes(beside.rowId) && close()}
        />
        {!bin && marked.length > 0 && markedActs?.(marked)}
        {!bin && <ImportButton register={register} />}
        <ExportButton
          register={register}
          state={state}
          request={request}
          sortOf={sortOf}
          counts={counts}
          marked={marked}
          shown={visibleFields(columns.columns)}
        />
        <PrintListButton
          register={register}
          state={state}
          request={request}
          sortOf={sortOf}
          shown={visibleFields(columns.columns)}
        />
      </PageTitle>
      <ListToolbar register={register} state={state} onChange={change}>
        <ListArrangement register={register} state={state} onChange={change} columns={columns} sortOf={sortOf} />
      </ListToolbar>
      <ProblemNotice problem={problem} />
      <div className="register-body">
        <div className="register-list">
          <RegisterSheet
            register={register}
            state={state}
            onChange={change}
            columns={columns}
            request={request}
            fetchPage={fetchPage}
            mayWrite={mayWrite}
            openId={beside?.rowId}
            counts={counts}
            marked={marked}
            onOpen={(row, isPointed = false) => setBeside({ rowId: row.id, known: row, isPointed })}
            onCloseOpen={close}
            onCounts={setCounts}
            onMarked={setMarked}
            onDelete={() => mayWrite && !bin && marked.length > 0 && setRemoving(true)}
            batched={batched}
            onBatch={setBatched}
          />
          {counts?.matching === 0 && (
            <NothingListed
              mayWrite={mayWrite}
              register={register}
              bin={bin}
              isEmpty={counts.all === 0}
              begin={mayWrite && beside === null ? begin : undefined}
              onClear={() => change({ search: '', conditions: [], asOf: '' })}
            />
          )}
        </div>
        {beside !== null && (
          <RowPanel
            key={beside.rowId ?? 'new'}
            register={register}
            rowId={beside.rowId}
            known={beside.known}
            keepsFocus={beside.isPointed === true}
            {...(rowTabs && { rowTabs })}
            onClose={close}
            onSaved={onSaved}
          />
        )}
      </div>
    </div>
  )
}
