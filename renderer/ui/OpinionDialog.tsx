import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { Dialog } from './Dialog.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { isSubmitKey } from './keys.ts'
import { useSubmission } from './use-submission.ts'

interface Props {
  readonly open: boolean
  /** What is about to happen, with the number of rows: "将 3 个组织移入回收站". */
  readonly title: string
  /** The button: a verb with its object, 退回修改. */
  readonly verb: string
  /** Does the act, usually a command's `mutateAsync`. Its refusal is shown and the text kept; else the dialog closes. */
  readonly onSubmit: (opinion: string) => Promise<unknown>
  readonly onClose: () => void
  /** What the text is called; 意见 where not given. */
  readonly label?: string
  /** Whether it may be left empty; it may not where not given. */
  readonly required?: boolean
  readonly danger?: boolean
  /** What will be fixed by this act, above the text. */
  readonly children?: ReactNode
}

/** Asks for the opinion or reason an act needs. What is typed survives a refusal and closing. */
export function OpinionDialog(props: Props) {
  const { open, title, verb, onSubmit, onClose, label = '意见', required = true, danger = false } = props
  const [opinion, setOpinion] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submission = useSubmission(onClose)
  const { problem, isBusy } = submission

  const submit = (): void => {
    const isBlank = required && opinion.trim() === ''
    setMissing(isBlank)
    if (isBlank) return
    void submission.submit(async () => {
      await onSubmit(opinion.trim())
      setOpinion('')
    })
  }

  return (
    <Dialog
      open={open}
      title={title}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && document.getElementById('opinion')?.focus()}
      footer={[
        <Button key="close" onClick={onClose}>
          暂不办理
        </Button>,
        <Button key="submit" type="primary" danger={danger} loading={isBusy} onClick={submit}>
          {verb}
        </Button>,
      ]}
    >
      {props.children}
      <label className="field-label" htmlFor="opinion">
        {label}
        {required && <span className="required">必填</span>}
      </label>
      <Input.TextArea
        id="opinion"
        rows={4}
        maxLength={200}
        value={opinion}
        status={isMissing ? 'error' : ''}
        onChange={(event) => setOpinion(event.target.value)}
        onKeyDown={(event) => isSubmitKey(event.nativeEvent) && submit()}
      />
      {isMissing && <p className="field-problem" role="alert">{`请填写${label}。`}</p>}
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
