import { CheckOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import type { Register } from '#shared/register/register.ts'
import type { Views } from './use-views.ts'
import { ViewDialog, type ViewAct } from './ViewDialog.tsx'

interface Props {
  readonly register: Register
  readonly views: Views
}

const chosenMark = <CheckOutlined aria-label="正在使用" />
/** Keeps the names in line. */
const noMark = <span className="menu-unmarked" />

/** 视图: the views I have saved of this list; chosen, changed and passed on from here. */
export function ViewMenu({ register, views }: Props) {
  const [act, setAct] = useState<ViewAct>()
  const { chosen } = views

  const own: MenuProps['items'] = views.views.map((view) => ({
    key: view.id,
    icon: view.id === chosen?.id ? chosenMark : noMark,
    label: view.isDefault ? `${view.name}(默认)` : view.name,
    onClick: () => views.choose(view),
  }))
  const ofChosen: MenuProps['items'] = chosen && [
    { type: 'divider' },
    { key: 'update', label: `更新“${chosen.name}”为现在的样子`, onClick: () => views.update(chosen) },
    { key: 'rename', label: '改名…', onClick: () => setAct('rename') },
    {
      key: 'default',
      label: chosen.isDefault ? '取消默认' : '设为默认',
      onClick: () => views.setDefault(chosen, !chosen.isDefault),
    },
    { key: 'copy', label: '复制视图文字(发给同事)', onClick: () => views.copy(chosen) },
    { key: 'remove', label: '删除此视图…', onClick: () => setAct('remove') },
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'all', icon: chosen ? noMark : chosenMark, label: '全部记录(不用视图)', onClick: views.leave },
            ...own,
            ...(ofChosen ?? []),
            { type: 'divider' },
            { key: 'save', label: '另存为视图…', onClick: () => setAct('save') },
            { key: 'paste', label: '粘贴同事的视图…', onClick: () => setAct('paste') },
          ],
        }}
      >
        <Button title="我的视图:保存并重用查找、筛选、顺序和列">
          <span className="view-name">{chosen ? `视图:${chosen.name}` : '视图'}</span>
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {act !== undefined && (
        <ViewDialog act={act} register={register} views={views} onClose={() => setAct(undefined)} />
      )}
    </>
  )
}
