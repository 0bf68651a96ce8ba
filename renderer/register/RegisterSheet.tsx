import { App } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { PageRequest } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { useStatusLine } from '../app/status-line.ts'
import { useRevision } from '../app/use-command.ts'
import type { AskedCell } from '../grid/ask-cell-menu.ts'
import type { Counts, FetchPage } from '../grid/page-source.ts'
import { RecordGrid } from '../grid/RecordGrid.tsx'
import type { SheetHandle } from '../grid/sheet-handle.ts'
import { sumColumn } from '../grid/sum-column.ts'
import { BatchEditDialog } from './BatchEditDialog.tsx'
import { binFieldNames, binFields } from './bin-fields.ts'
import { CellHistory } from './CellHistory.tsx'
import { cellMenuItems } from './cell-menu-items.ts'
import { CellMenu } from './CellMenu.tsx'
import type { ListState } from './list-state.ts'
import { ProposalStrip } from './ProposalStrip.tsx'
import type { RegisterRow } from './register-row.ts'
import { useCellActs } from './use-cell-acts.ts'
import type { Columns } from './use-columns.ts'
import { useRangeSum } from './use-range-sum.ts'

interface Props {
  readonly register: Register
  readonly state: ListState
  readonly onChange: (part: Partial<ListState>) => void
  readonly columns: Columns
  readonly request: Omit<PageRequest, 'place' | 'limit' | 'sort'>
  readonly fetchPage: FetchPage<RegisterRow>
  readonly mayWrite: boolean
  readonly openId: string | undefined
  readonly counts: Counts | undefined
  readonly marked: readonly RegisterRow[]
  /** A click shows a row beside the list; the keys stay with the list. */
  readonly onOpen: (row: RegisterRow, isPointed?: boolean) => void
  readonly onCloseOpen: () => void
  readonly onCounts: (counts: Counts) => void
  readonly onMarked: (rows: readonly RegisterRow[]) => void
  readonly onDelete: () => void
  /** The rows one field of which is about to be changed. */
  readonly batched: readonly RegisterRow[] | undefined
  readonly onBatch: (rows: readonly RegisterRow[] | undefined) => void
}

/** The rows of a register as a sheet: what is selected, typed, pasted and asked about its cells. */
export function RegisterSheet(props: Props) {
  const { register, state, onChange, columns, mayWrite, counts, marked, onOpen, batched, onBatch } = props
  const { bin } = state
  const { message } = App.useApp()
  const revision = useRevision(register.name)
  const fields = useMemo(() => (bin ? binFields(register) : register.fields), [bin, register])
  const { sum, onRange } = useRangeSum(register)
  const cells = useCellActs(register, mayWrite && !bin)
  const sheet = useRef<SheetHandle<RegisterRow>>(null)
  const [asked, setAsked] = useState<AskedCell<RegisterRow>>()
  const [traced, setTraced] = useState<{ readonly row: RegisterRow; readonly field: string }>()
  const trace = (row: RegisterRow, field: string): void => setTraced({ row, field })

  useStatusLine(
    useMemo(
      () => ({
        ...(counts === undefined ? {} : { shown: counts.matching, total: counts.all }),
        selection: sum ?? { count: marked.length, ...sumColumn(register.fields, marked) },
      }),
      [counts, marked, register, sum],
    ),
  )
  const itemsFor = (cell: AskedCell<RegisterRow>) =>
    sheet.current === null
      ? []
      : cellMenuItems(cell, {
          sheet: sheet.current,
          acts: cells.acts,
          onOpen,
          onBatch,
          onHistory: trace,
          say: (words) => void message.info(words),
        })

  return (
    <>
      {cells.proposal !== undefined && cells.preview !== undefined && (
        <ProposalStrip
          register={register}
          proposal={cells.proposal}
          isBusy={cells.isBusy}
          onApply={cells.preview.apply}
          onDrop={cells.preview.drop}
          onShow={(row, field, place) => sheet.current?.showCell(row.id, field, place)}
        />
      )}
      <RecordGrid<RegisterRow>
        fields={fields}
        {...(bin && { unsorted: binFieldNames })}
        nameField={register.nameField}
        {...(!bin && {
          arranged: { columns: columns.columns, sort: state.sort, onColumns: columns.arrange },
        })}
        request={props.request}
        fetchPage={props.fetchPage}
        revision={revision}
        openId={props.openId}
        onOpen={onOpen}
        onCloseOpen={props.onCloseOpen}
        onCounts={props.onCounts}
        onMarked={props.onMarked}
        onRange={onRange}
        acts={cells.acts}
        handle={sheet}
        onHistory={trace}
        {...(!bin && { onCellMenu: setAsked })}
        onDelete={props.onDelete}
      />
      <CellMenu
        register={register}
        asked={asked}
        state={state}
        onChange={onChange}
        columns={columns}
        itemsFor={itemsFor}
        onClose={() => setAsked(undefined)}
        onLeave={() => {
          setAsked(undefined)
          sheet.current?.focus()
        }}
      />
      {traced !== undefined && (
        <CellHistory
          register={register}
          {...traced}
          onClose={() => {
            setTraced(undefined)
            requestAnimationFrame(() => sheet.current?.focus())
          }}
        />
      )}
      {batched !== undefined && (
        <BatchEditDialog
          register={register}
          rows={batched}
          onPropose={cells.propose}
          onClose={() => onBatch(undefined)}
        />
      )}
    </>
  )
}
