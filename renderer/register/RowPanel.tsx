import { CloseOutlined } from '@ant-design/icons'
import { Alert, Button, Tabs } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { permits } from '#shared/command/permissions.ts'
import { formatValue } from '#shared/register/format-value.ts'
import type { Register } from '#shared/register/register.ts'
import { useActor } from '../app/place.ts'
import { cellOf } from '../grid/grid-row.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { HistoryList } from '../ui/HistoryList.tsx'
import { isComposing } from '../ui/keys.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { AliasSection } from './AliasSection.tsx'
import { useRegisterQuery } from './call-register.ts'
import { RegisterForm } from './RegisterForm.tsx'
import type { RegisterRow } from './register-row.ts'

/** A tab of its own beside a row: what its register can do beyond values and history. */
export interface RowTab {
  readonly key: string
  readonly label: string
  readonly children: ReactNode
}

interface Props {
  readonly register: Register
  /** The row to show; undefined registers a new one. */
  readonly rowId: string | undefined
  /** The row as the list has it, shown until the newest version has come. */
  readonly known: RegisterRow | undefined
  /** The form does not take the keys from where they are. */
  readonly keepsFocus?: boolean
  readonly rowTabs?: (row: RegisterRow) => readonly RowTab[]
  readonly onClose: () => void
  readonly onSaved: (row: RegisterRow, another: boolean) => void
}

/** A row beside its list: its values, its former names and what became of it. Esc closes and keeps the draft. */
export function RowPanel({ register, rowId, known, keepsFocus = false, rowTabs, onClose, onSaved }: Props) {
  const actor = useActor()
  const latest = useRegisterQuery(register, 'get', { id: rowId ?? '' }, rowId !== undefined)
  const row = latest.data ?? known
  const mayWrite = permits(actor, register.write) && row?.deletedAt == null
  const title = rowId === undefined ? `登记${register.noun}` : String(cellOf(row, register.nameField) ?? '')

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isComposing(event.nativeEvent)) onClose()
  }

  const facts =
    row === undefined ? null : (
      <DefinitionList
        rows={Object.entries(register.fields).map(([key, field]) => [
          field.label,
          formatValue(field, cellOf(row, key), row.labels[key]),
        ])}
      />
    )

  return (
    <aside className="panel" aria-label={title} onKeyDown={onKeyDown}>
      <header className="panel-title">
        <h2 title={title}>{title}</h2>
        <span className="spring" />
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          onClick={onClose}
          title="关闭(Esc),草稿会保留"
          aria-label="关闭"
        />
      </header>
      {row === undefined && <ProblemNotice problem={latest.error?.problem} />}
      {row?.deletedAt != null && (
        <Alert
          type="info"
          className="problem-notice side"
          title="这条记录在回收站。删除的人、时间和原因见“变更历史”;勾选后点“恢复”可以放回列表。"
        />
      )}
      {rowId === undefined ? (
        <RegisterForm key="new" register={register} row={null} onSaved={onSaved} />
      ) : (
        row !== undefined && (
          <Tabs
            size="small"
            className="panel-tabs"
            items={[
              {
                key: 'values',
                label: '资料',
                children: mayWrite ? (
                  <RegisterForm key={rowId} register={register} row={row} keepsFocus={keepsFocus} onSaved={onSaved} />
                ) : (
                  <div className="scrolling">{facts}</div>
                ),
              },
              ...(register.hasAliases && (register.table === 'region' || register.table === 'organisation')
                ? [
                    {
                      key: 'aliases',
                      label: '曾用名与别名',
                      children: (
                        <AliasSection
                          owner={{ table: register.table, id: rowId }}
                          feature={register.name}
                          mayWrite={mayWrite && permits(actor, 'organisation.write')}
                        />
                      ),
                    },
                  ]
                : []),
              ...(row.deletedAt === null ? (rowTabs?.(row) ?? []) : []),
              { key: 'history', label: '变更历史', children: <RowHistoryTab register={register} rowId={rowId} /> },
            ]}
          />
        )
      )}
    </aside>
  )
}

function RowHistoryTab({ register, rowId }: { readonly register: Register; readonly rowId: string }) {
  const history = useRegisterQuery(register, 'history', { id: rowId })
  return (
    <div className="scrolling">
      <ProblemNotice problem={history.error?.problem} />
      {history.data && <HistoryList history={history.data} />}
    </div>
  )
}
