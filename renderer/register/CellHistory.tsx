import type { Register } from '#shared/register/register.ts'
import { cellOf } from '../grid/grid-row.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { formatInstant } from '../ui/format-instant.ts'
import { ListTable } from '../ui/ListTable.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { useRegisterQuery } from './call-register.ts'
import type { RegisterRow } from './register-row.ts'

interface Props {
  readonly register: Register
  readonly row: RegisterRow
  readonly field: string
  readonly onClose: () => void
}

/** Who changed this very cell: when, from what to what, by which act and from which source; newest first. */
export function CellHistory({ register, row, field, onClose }: Props) {
  const history = useRegisterQuery(register, 'history', { id: row.id })
  const label = register.fields[field]?.label ?? field
  const changes = (history.data ?? []).flatMap(({ txId, at, actorName, act, source, changes: cells }) =>
    cells.filter((cell) => cell.field === field).map((cell) => ({ ...cell, key: txId, at, actorName, act, source })),
  )
  return (
    <Dialog
      open
      isFleeting
      title={`谁改过“${String(cellOf(row, register.nameField) ?? '')}”的${label}`}
      width={760}
      footer={null}
      onCancel={onClose}
    >
      <ProblemNotice problem={history.error?.problem} />
      {history.data !== undefined && changes.length === 0 && <p>{`${label}从登记到现在没有填写过,也没有人改动。`}</p>}
      {changes.length > 0 && (
        <div className="cell-history">
          <ListTable
            label={`${label}的变更`}
            rows={changes}
            keyOf={({ key }) => key}
            columns={[
              { title: '时间', width: 150, render: ({ at }) => formatInstant(at) },
              { title: '办理人', width: 110, render: ({ actorName }) => actorName },
              { title: '原内容', render: ({ before }) => (before === '' ? '—' : before) },
              { title: '新内容', render: ({ after }) => (after === '' ? '—' : after) },
              { title: '办理', render: ({ act, source }) => `${act}(${source})` },
            ]}
          />
        </div>
      )}
    </Dialog>
  )
}
