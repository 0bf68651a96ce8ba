import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Register } from '#shared/register/register.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

interface Props {
  readonly register: Register
  readonly bin: boolean
  /** The reader may register rows of their own. */
  readonly mayWrite: boolean
  /** There is no row at all, whatever one searches for. */
  readonly isEmpty: boolean
  /** The button that registers the first row, where one may. */
  readonly begin: ReactNode
  readonly onClear: () => void
}

/** Why a list shows nothing, and what to do about it. */
export function NothingListed({ register, bin, mayWrite, isEmpty, begin, onClear }: Props) {
  if (isEmpty && bin)
    return <EmptyState text={`回收站里没有${register.noun}。从列表移入回收站的会列在这里,可以随时恢复。`} />
  if (isEmpty)
    return mayWrite ? (
      <EmptyState text={register.empty} action={begin} />
    ) : (
      <EmptyState text={`还没有您可以查看的${register.label}。`} />
    )
  return (
    <EmptyState
      text="没有符合条件的记录。可以换一个写法查找,或清除搜索和筛选条件。"
      action={<Button onClick={onClear}>清除搜索和筛选</Button>}
    />
  )
}
