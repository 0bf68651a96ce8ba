import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { Dialog } from './Dialog.tsx'
import { isSubmitKey } from './keys.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { useSubmission } from './use-submission.ts'

interface Props {
  readonly open: boolean
  readonly title: string
  /** The button: a verb with its object, 设立批次. */
  readonly verb: string
  /** Does the act, usually a command's `mutateAsync`. A refusal is shown and everything typed kept; else the dialog closes. */
  readonly onSubmit: () => Promise<unknown>
  readonly onClose: () => void
  readonly width?: number
  /** The fields; given the last refusal, to show it where it belongs. */
  readonly children: (problem: Problem | undefined) => ReactNode
}

/** A short form in a dialog: Ctrl+Enter submits, a refusal keeps what was typed. */
export function FormDialog({ open, title, verb, onSubmit, onClose, width = 520, children }: Props) {
  const submission = useSubmission(onClose)
  const { problem, isBusy } = submission
  const submit = (): void => void submission.submit(onSubmit)

  return (
    <Dialog
      open={open}
      title={title}
      width={width}
      onCancel={onClose}
      styles={{ body: { maxHeight: 'calc(100vh - 240px)', overflow: 'auto' } }}
      style={{ top: 56 }}
      afterOpenChange={(isOpen) => isOpen && document.querySelector<HTMLElement>('.form-dialog input')?.focus()}
      footer={[
        <Button key="close" onClick={onClose}>
          暂不办理
        </Button>,
        <Button key="submit" type="primary" loading={isBusy} title="Ctrl+Enter" onClick={submit}>
          {verb}
        </Button>,
      ]}
    >
      <div
        className="form-dialog"
        onKeyDown={(event) => {
          if (isSubmitKey(event.nativeEvent)) submit()
        }}
      >
        <ProblemNotice problem={problem} />
        {children(problem)}
      </div>
    </Dialog>
  )
}
