import { Input } from 'antd'
import { useState } from 'react'
import type { Register } from '#shared/register/register.ts'
import { readViewText } from '#shared/register/saved-view.ts'
import { valueOf } from '../app/use-command.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import type { Views } from './use-views.ts'

/** What is done with a view in a dialog. */
export type ViewAct = 'save' | 'rename' | 'remove' | 'paste'

const titles = { save: '另存为视图', rename: '视图改名', remove: '删除视图', paste: '粘贴同事的视图' } as const
const verbs = { save: '保存视图', rename: '保存新名称', remove: '删除视图', paste: '添加视图' } as const

interface Props {
  readonly act: ViewAct
  readonly register: Register
  readonly views: Views
  readonly onClose: () => void
}

/** Asks for what an act on a view needs: its name, or the text a colleague has sent. */
export function ViewDialog({ act, register, views, onClose }: Props) {
  const { chosen } = views
  const [name, setName] = useState(act === 'rename' ? (chosen?.name ?? '') : '')
  const [text, setText] = useState('')

  const submit = async (): Promise<void> => {
    if (act === 'save') return views.saveAs(name)
    if (act === 'paste') {
      const passed = valueOf(readViewText(register, text))
      return views.saveAs(name.trim() === '' ? passed.name : name, passed.content)
    }
    if (chosen) return act === 'rename' ? views.rename(chosen, name) : views.remove(chosen)
  }
  return (
    <FormDialog open title={titles[act]} verb={verbs[act]} onSubmit={submit} onClose={onClose}>
      {(problem) => (
        <>
          {act === 'remove' && <p>{`将删除视图“${chosen?.name ?? ''}”。列表中的记录不受影响;删除后不能撤销。`}</p>}
          {act === 'paste' && (
            <LabelledField id="view-text" label="视图文字" required help="同事用“复制视图文字”发来的整段文字">
              <Input.TextArea id="view-text" rows={5} value={text} onChange={({ target }) => setText(target.value)} />
            </LabelledField>
          )}
          {act !== 'remove' && (
            <LabelledField
              id="view-name"
              label="视图名称"
              required={act !== 'paste'}
              help={
                act === 'paste' ? '不填就用同事起的名称' : '例如:待补代码的学校。保存现在的查找、筛选、日期、顺序和列。'
              }
              message={messageFor(problem, 'name')}
            >
              <Input id="view-name" maxLength={30} value={name} onChange={({ target }) => setName(target.value)} />
            </LabelledField>
          )}
        </>
      )}
    </FormDialog>
  )
}
