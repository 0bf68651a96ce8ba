import { App, Button } from 'antd'
import { permits } from '#shared/command/permissions.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Register } from '#shared/register/register.ts'
import { useActor } from '../app/place.ts'
import { cellOf } from '../grid/grid-row.ts'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { useRegisterChange } from './call-register.ts'
import type { RegisterRow } from './register-row.ts'

interface Props {
  readonly register: Register
  readonly rows: readonly RegisterRow[]
  readonly bin: boolean
  readonly isRemoving: boolean
  readonly onRemoving: (isRemoving: boolean) => void
  /** These rows have gone into the recycle bin or come back from it. */
  readonly onMoved?: (ids: readonly string[]) => void
}

const namesShown = 5

/** What can be done with the marked rows: into the recycle bin with a reason, or back from it. */
export function MarkedActions({ register, rows, bin, isRemoving, onRemoving, onMoved }: Props) {
  const actor = useActor()
  const { message } = App.useApp()
  const remove = useRegisterChange(register, 'remove')
  const restore = useRegisterChange(register, 'restore')
  if (!permits(actor, register.write)) return null

  const counted = `${rows.length} 条${register.noun}记录`
  const names = rows
    .slice(0, namesShown)
    .map((row) => String(cellOf(row, register.nameField)))
    .join('、')
  const bringBack = (): void =>
    restore.mutate(
      { ids: rows.map(({ id }) => id) },
      {
        onSuccess: ({ count }) => {
          message.success(`已恢复 ${count} 条${register.noun}记录`)
          onMoved?.(rows.map(({ id }) => id))
        },
        onError: ({ problem }) => void message.error(wordProblem(problem), 6),
      },
    )

  return (
    <>
      {rows.length > 0 && (
        <div className="marked-actions" role="status">
          <span>{`已选 ${counted}`}</span>
          {bin ? (
            <Button loading={restore.isPending} onClick={bringBack}>
              {`恢复 ${rows.length} 条`}
            </Button>
          ) : (
            <Button onClick={() => onRemoving(true)}>移入回收站(Delete)</Button>
          )}
        </div>
      )}
      <OpinionDialog
        open={isRemoving}
        title={`将 ${counted}移入回收站`}
        verb={`移入回收站(${rows.length} 条)`}
        label="删除原因"
        danger
        onClose={() => onRemoving(false)}
        onSubmit={async (reason) => {
          await remove.mutateAsync({ rows: rows.map(({ id, version }) => ({ id, version })), reason })
          message.success(`已将 ${counted}移入回收站,可按 Ctrl+Z 撤销`)
          onMoved?.(rows.map(({ id }) => id))
        }}
      >
        <p>{rows.length > namesShown ? `${names}等 ${rows.length} 条。` : `${names}。`}可以随时从回收站恢复。</p>
      </OpinionDialog>
    </>
  )
}
