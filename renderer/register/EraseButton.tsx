import { Alert, App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { checkReason, erasureBases } from '#shared/register/personal-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { refresh } from '../app/use-command.ts'
import { useQueryClient } from '@tanstack/react-query'
import { cellOf } from '../grid/grid-row.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { useSubmission } from '../ui/use-submission.ts'
import { useRegisterChange, useRegisterQuery } from './call-register.ts'
import type { RegisterRow } from './register-row.ts'

interface Props {
  readonly register: Register
  readonly row: RegisterRow
}

/** 删除个人信息, at the foot of a row's values. */
export function EraseButton(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="text" danger onClick={() => setOpen(true)}>
        删除个人信息…
      </Button>
      {isOpen && <EraseDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

type Basis = keyof typeof erasureBases

/** Says exactly what goes and what stays, asks for the basis and the reason, and erases. */
function EraseDialog({ register, row, onClose }: Props & { readonly onClose: () => void }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const plan = useRegisterQuery(register, 'erasurePlan', { id: row.id })
  const erase = useRegisterChange(register, 'erase')
  const [basis, setBasis] = useState<Basis>()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { problem, isBusy, submit } = useSubmission(onClose)
  const name = String(cellOf(row, register.nameField))
  const isPossible = plan.data?.hindrance === null

  const begin = (): void => {
    setChecked(true)
    if (basis === undefined || checkReason(reason) !== undefined) return
    void submit(async () => {
      const { rows } = await erase.mutateAsync({ id: row.id, version: row.version, reason: reason.trim(), basis })
      await refresh(queries)
      message.success(`已删除“${name}”的个人信息,涉及 ${rows} 条记录`)
    })
  }
  return (
    <Dialog
      open
      title={`删除“${name}”的个人信息`}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          暂不删除
        </Button>,
        <Button key="submit" type="primary" danger disabled={!isPossible} loading={isBusy} onClick={begin}>
          永久删除个人信息
        </Button>,
      ]}
    >
      <ProblemNotice problem={plan.error?.problem ?? problem} />
      {plan.data?.hindrance != null && <Alert type="warning" showIcon title={plan.data.hindrance} />}
      {plan.data !== undefined && isPossible && (
        <>
          <p>将被删除,不能撤销:</p>
          <ul>
            {plan.data.goes.map((line) => (
              <li key={line}>{line}</li>
            ))}
            <li>以上内容在变更历史、操作记录和查找中的原值</li>
          </ul>
          <p>{`保留不动:${plan.data.stays.join('、')}。各项统计数字不变。`}</p>
          <p className="quiet">已有的备份中仍有这些内容,直到备份按期被新的替换;审计记录记下这次删除。</p>
          <LabelledField
            id="erase-basis"
            label="删除依据"
            required
            message={isChecked && basis === undefined ? '请选择删除依据。' : undefined}
          >
            <Radio.Group
              id="erase-basis"
              value={basis}
              onChange={(event) => setBasis(event.target.value as Basis)}
              options={Object.entries(erasureBases).map(([value, label]) => ({ value, label }))}
            />
          </LabelledField>
          <LabelledField
            id="erase-reason"
            label="原因"
            required
            help="例如 来函日期和编号。请不要再写姓名和号码。"
            message={(isChecked ? checkReason(reason) : undefined) ?? messageFor(problem, 'reason')}
          >
            <Input
              id="erase-reason"
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </LabelledField>
        </>
      )}
    </Dialog>
  )
}
