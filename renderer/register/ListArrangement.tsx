import type { PageRequest } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { ColumnPanel } from './ColumnPanel.tsx'
import type { ListState } from './list-state.ts'
import type { Columns } from './use-columns.ts'
import { useViews } from './use-views.ts'
import { ViewMenu } from './ViewMenu.tsx'

interface Props {
  readonly register: Register
  readonly state: ListState
  readonly onChange: (part: Partial<ListState>) => void
  readonly columns: Columns
  readonly sortOf: () => PageRequest['sort']
}

/** How a list is arranged: its columns, and the views that keep them with search, filters and order. */
export function ListArrangement(props: Props) {
  const views = useViews(props)
  if (props.state.bin) return null
  return (
    <>
      <ColumnPanel register={props.register} columns={props.columns} />
      <ViewMenu register={props.register} views={views} />
    </>
  )
}
