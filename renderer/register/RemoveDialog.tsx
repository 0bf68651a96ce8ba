import { App } from 'antd'
import { useState } from 'react'
import type { Register } from '#shared/register/register.ts'
import { cellOf } from '../grid/grid-row.ts'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { useRegisterChange } from './call-register.ts'
import type { RegisterRow } from './register-row.ts'

interface Props {
  readonly register: Register
  /** The marked rows; those that are marked when the dialog opens are meant, for a list read anew marks none. */
  readonly rows: readonly RegisterRow[]
  readonly open: boolean
  readonly onClose: () => void
  /** These rows have gone into the recycle bin. */
  readonly onMoved?: (ids: readonly string[]) => void
}

const namesShown = 5

/** Asks why rows go into the recycle bin. A refusal is shown, and the same rows can be tried again. */
export function RemoveDialog({ register, rows, open, onClose, onMoved }: Props) {
  const { message } = App.useApp()
  const remove = useRegisterChange(register, 'remove')
  const [wasOpen, setWasOpen] = useState(open)
  const [meant, setMeant] = useState(rows)
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) setMeant(rows)
  }
  const counted = `${meant.length} 条${register.noun}记录`
  const names = meant
    .slice(0, namesShown)
    .map((row) => String(cellOf(row, register.nameField)))
    .join('、')
  return (
    <OpinionDialog
      open={open}
      title={`将 ${counted}移入回收站`}
      verb={`移入回收站(${meant.length} 条)`}
      label="删除原因"
      danger
      onClose={onClose}
      onSubmit={async (reason) => {
        await remove.mutateAsync({ rows: meant.map(({ id, version }) => ({ id, version })), reason })
        message.success(`已将 ${counted}移入回收站,可按 Ctrl+Z 撤销`)
        onMoved?.(meant.map(({ id }) => id))
      }}
    >
      <p>{meant.length > namesShown ? `${names}等 ${meant.length} 条。` : `${names}。`}可以随时从回收站恢复。</p>
    </OpinionDialog>
  )
}
