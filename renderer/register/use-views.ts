import { App } from 'antd'
import type { PageRequest } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { writeViewText, type SavedView, type ViewContent } from '#shared/register/saved-view.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { usePlace } from '../app/place.ts'
import { useCommand, type Refusal } from '../app/use-command.ts'
import { useOwnQuery } from '../app/use-own-query.ts'
import { plainState, stateOf, type ListState } from './list-state.ts'
import type { Columns } from './use-columns.ts'

interface Shown {
  readonly register: Register
  readonly state: ListState
  readonly onChange: (part: Partial<ListState>) => void
  readonly columns: Columns
  readonly sortOf: () => PageRequest['sort']
}

/** My views of a register: which there are, which one the list was opened with, and what can be done with them. */
export function useViews({ register, state, onChange, columns, sortOf }: Shown) {
  const { today } = usePlace()
  const { message } = App.useApp()
  const views = useOwnQuery('views.list', { register: register.name }).data ?? []
  const add = useCommand('views.add')
  const change = useCommand('views.change')
  const remove = useCommand('views.remove')
  const chosen = views.find(({ id }) => id === state.viewId)
  const onError = ({ problem }: Refusal): void => void message.error(wordProblem(problem), 6)

  /** What the list shows now. */
  const contentNow = (): ViewContent => ({
    search: state.search,
    conditions: state.conditions,
    asOf: register.validity !== undefined && state.asOf === today ? 'today' : state.asOf,
    sort: sortOf() ?? null,
    columns: columns.columns,
  })
  const choose = (view: SavedView): void => {
    columns.arrange(view.content.columns)
    onChange(stateOf(view, today))
  }
  return {
    views,
    chosen,
    choose,
    /** All rows, in the order and with the columns the register declares. */
    leave: (): void => {
      columns.arrange(null)
      onChange(plainState(register, today))
    },
    saveAs: async (name: string, content = contentNow()): Promise<void> => {
      const view = await add.mutateAsync({ register: register.name, name, content })
      choose(view)
      void message.success(`已保存视图“${view.name}”`)
    },
    update: ({ id, version, name }: SavedView): void =>
      change.mutate(
        { id, version, content: contentNow() },
        { onSuccess: () => void message.success(`视图“${name}”已改为现在的筛选、顺序和列`), onError },
      ),
    rename: async ({ id, version }: SavedView, name: string): Promise<void> =>
      void (await change.mutateAsync({ id, version, name })),
    setDefault: ({ id, version, name }: SavedView, isDefault: boolean): void =>
      change.mutate(
        { id, version, isDefault },
        {
          onSuccess: () =>
            void message.success(isDefault ? `以后打开${register.label}先显示“${name}”` : '以后打开时显示全部记录'),
          onError,
        },
      ),
    remove: async ({ id, version }: SavedView): Promise<void> => {
      await remove.mutateAsync({ id, version })
      onChange({ viewId: null })
    },
    copy: (view: SavedView): void =>
      void navigator.clipboard
        .writeText(writeViewText(register, view))
        .then(() => message.success('已复制。把这段文字发给同事,同事点“视图 · 粘贴同事的视图”即可使用。', 5))
        .catch(() => message.error('没有复制成功:系统不允许写入剪贴板。')),
  }
}

export type Views = ReturnType<typeof useViews>
