import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { permits } from '#shared/command/permissions.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Companion } from '#shared/register/removal.ts'
import type { Register } from '#shared/register/register.ts'
import { useActor } from '../app/place.ts'
import { problemOf, refresh } from '../app/use-command.ts'
import { callRegister, useRegisterChange } from './call-register.ts'
import type { RegisterRow } from './register-row.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

interface Props {
  readonly register: Register
  readonly rows: readonly RegisterRow[]
  readonly bin: boolean
  readonly isRemoving: boolean
  readonly onRemoving: (isRemoving: boolean) => void
  /** One field of all of them is to be changed. */
  readonly onBatch?: () => void
  /** These rows have gone into the recycle bin or come back from it. */
  readonly onMoved?: (ids: readonly string[]) => void
}

/** Of so many rows at most it is asked what belongs to them. */
const mostAsked = 1000

/** What can be done with the marked rows: into the recycle bin with a reason, or back from it. */
export function MarkedActions({ register, rows, bin, isRemoving, onRemoving, onBatch, onMoved }: Props) {
  const actor = useActor()
  const { message } = App.useApp()
  const restore = useRegisterChange(register, 'restore')
  const queries = useQueryClient()
  const [companions, setCompanions] = useState<readonly Companion[]>()
  if (!permits(actor, register.write)) return null

  const counted = `${rows.length} 条${register.noun}记录`
  const ids = rows.map(({ id }) => id)
  const bringBack = async (brought: readonly Companion[]): Promise<void> => {
    const same = brought.flatMap((one) => (one.register === register.name ? [one.id] : []))
    const owners = Map.groupBy(
      brought.filter((one) => one.register !== register.name),
      (one) => one.register,
    )
    await restore.mutateAsync({
      ids: [...ids, ...same],
      owners: [...owners].map(([name, some]) => ({ register: name, ids: some.map(({ id }) => id) })),
    })
    for (const name of owners.keys()) void refresh(queries, name)
    void message.success(
      brought.length === 0 ? `已恢复 ${counted}` : `已恢复 ${counted},连同相关的 ${brought.length} 条`,
    )
    onMoved?.([...ids, ...same])
  }
  const askBack = async (): Promise<void> => {
    const found = await callRegister(register, 'companions', { ids: ids.slice(0, mostAsked) })
    if (found.ok && found.value.length > 0) return setCompanions(found.value)
    await bringBack([]).catch((error: unknown) => void message.error(wordProblem(problemOf(error)), 6))
  }

  return (
    <>
      {rows.length > 0 && (
        <div className="marked-actions" role="status">
          <span>{`已选 ${counted}`}</span>
          {bin ? (
            <Button loading={restore.isPending} onClick={() => void askBack()}>
              {`恢复 ${rows.length} 条`}
            </Button>
          ) : (
            <>
              {onBatch !== undefined && <Button onClick={onBatch}>批量修改</Button>}
              <Button onClick={() => onRemoving(true)}>移入回收站(Delete)</Button>
            </>
          )}
        </div>
      )}
      {companions !== undefined && (
        <RestoreDialog
          register={register}
          count={rows.length}
          companions={companions}
          onRestore={bringBack}
          onClose={() => setCompanions(undefined)}
        />
      )}
      <RemoveDialog
        register={register}
        rows={rows}
        open={isRemoving}
        onClose={() => onRemoving(false)}
        {...(onMoved && { onMoved })}
      />
    </>
  )
}
