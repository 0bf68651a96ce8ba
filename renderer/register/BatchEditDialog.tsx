import { Select } from 'antd'
import { useState } from 'react'
import type { Field } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
import { searchByInitials } from '../app/initials.ts'
import { Refusal } from '../app/use-command.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { readEntered } from './entered.ts'
import { FieldInput } from './FieldInput.tsx'
import type { RegisterRow } from './register-row.ts'
import type { CellOrder } from './use-cell-proposal.ts'

interface Props {
  readonly register: Register
  readonly rows: readonly RegisterRow[]
  readonly onPropose: (order: CellOrder) => Promise<void>
  readonly onClose: () => void
}

/** Fields that many rows may have alike: neither protected numbers, nor what no two rows share, nor what procedures fill. */
const canBeShared = ({ unique, fields }: Register): readonly (readonly [string, Field])[] =>
  Object.entries(fields).filter(
    ([key, field]) => field.fixed === undefined && field.mask === undefined && !unique?.includes(key),
  )

/** One field of many rows given one value; what it would change is shown in the list before it is done. */
export function BatchEditDialog({ register, rows, onPropose, onClose }: Props) {
  const offered = canBeShared(register)
  const [key, setKey] = useState<string>()
  const [text, setText] = useState('')
  const [name, setName] = useState<string>()
  const [field] = offered.filter(([one]) => one === key).map(([, declared]) => declared)

  const submit = async (): Promise<void> => {
    if (key === undefined || field === undefined)
      throw new Refusal({ code: 'invalid-input', fields: [{ field: 'key', message: '请选择要修改的栏目。' }] })
    const { problem } = readEntered(field, text)
    if (problem !== undefined) throw new Refusal({ code: 'invalid-input', fields: [{ field: key, message: problem }] })
    await onPropose({
      source: '批量修改',
      fields: [key],
      rows,
      cells: rows.map(() => [text]),
      mayGoAtOnce: false,
    })
  }
  return (
    <FormDialog
      open
      title={`批量修改 ${rows.length} 条${register.noun}记录`}
      verb="预览"
      onSubmit={submit}
      onClose={onClose}
    >
      {(refusal) => (
        <>
          <LabelledField id="batch-field" label="栏目" required message={messageFor(refusal, 'key')}>
            <Select
              id="batch-field"
              className="wide"
              placeholder="输入汉字或拼音首字母选择"
              showSearch={searchByInitials}
              options={offered.map(([value, { label }]) => ({ value, label }))}
              value={key ?? null}
              onChange={(picked) => {
                setKey(picked)
                setText('')
                setName(undefined)
              }}
            />
          </LabelledField>
          {field !== undefined && (
            <LabelledField id="batch-value" label="改为" message={messageFor(refusal, key ?? '')}>
              <FieldInput
                id="batch-value"
                field={field}
                text={text}
                label={name}
                hasProblem={false}
                onEdit={(edited, label) => {
                  setText(edited)
                  setName(label)
                }}
                onLeave={() => {}}
              />
            </LabelledField>
          )}
          <p className="quiet">留空是清除原有内容。下一步在列表中逐格显示改动,确认后才写入。</p>
        </>
      )}
    </FormDialog>
  )
}
