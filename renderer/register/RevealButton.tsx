import { Button, Input, Radio } from 'antd'
import { useEffect, useState } from 'react'
import { checkReason } from '#shared/register/personal-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { isSubmitKey } from '../ui/keys.ts'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { useSubmission } from '../ui/use-submission.ts'
import { useRegisterChange } from './call-register.ts'

interface Props {
  readonly register: Register
  readonly rowId: string
  /** The protected field's key. */
  readonly name: string
}

/** What clerks mostly look a number up for; anything else is written out. */
const commonReasons = ['电话核实', '证书制作', '上门走访', '本人申请查询']
const other = '其他…'

/** So long a value stays in sight, in seconds. */
const inSight = 60

/** Reads one protected value in full, with a reason that goes into the audit log; the value leaves the page by itself, and when the window is locked. */
export function RevealButton({ register, rowId, name }: Props) {
  const label = register.fields[name]?.label ?? name
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<string>()
  const [left, setLeft] = useState(0)
  const isShown = shown !== undefined
  const isLocked = useCommandQuery('session.current', {}).data?.standing === 'locked'

  useEffect(() => {
    if (!isShown) return
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(timer)
  }, [isShown])
  if (isShown && (left <= 0 || isLocked)) setShown(undefined)

  return (
    <>
      {shown === undefined ? (
        <Button type="link" className="reveal" onClick={() => setAsking(true)}>
          查看完整内容
        </Button>
      ) : (
        <p className="revealed" role="status">
          <strong>{shown}</strong>
          <span className="quiet">{`${left} 秒后隐藏`}</span>
          <Button type="link" className="reveal" onClick={() => setShown(undefined)}>
            现在隐藏
          </Button>
        </p>
      )}
      <ReasonDialog
        open={isAsking}
        title={`查看${label}的完整内容`}
        register={register}
        rowId={rowId}
        name={name}
        onClose={() => setAsking(false)}
        onRevealed={(value) => {
          setLeft(inSight)
          setShown(value)
        }}
      />
    </>
  )
}

interface DialogProps extends Props {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly onRevealed: (value: string) => void
}

function ReasonDialog({ open, title, register, rowId, name, onClose, onRevealed }: DialogProps) {
  const [chosen, setChosen] = useState('')
  const [written, setWritten] = useState('')
  const [isChecked, setChecked] = useState(false)
  const reveal = useRegisterChange(register, 'reveal')
  const { problem, isBusy, submit } = useSubmission(onClose)
  const reason = chosen === other ? written : chosen

  const ask = (): void => {
    setChecked(true)
    if (checkReason(reason) !== undefined) return
    void submit(async () => {
      const { value } = await reveal.mutateAsync({ id: rowId, field: name, reason: reason.trim() })
      onRevealed(value)
    })
  }
  return (
    <Dialog
      open={open}
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          不查看
        </Button>,
        <Button key="submit" type="primary" loading={isBusy} title="Ctrl+Enter" onClick={ask}>
          查看完整内容
        </Button>,
      ]}
    >
      <div onKeyDown={(event) => isSubmitKey(event.nativeEvent) && ask()}>
        <p>{`谁在什么时候、因为什么查看,会记入审计记录。内容显示 ${inSight} 秒后自动隐藏。`}</p>
        <ProblemNotice problem={problem} />
        <LabelledField
          id="reveal-reason"
          label="查看原因"
          required
          message={(isChecked ? checkReason(reason) : undefined) ?? messageFor(problem, 'reason')}
        >
          <Radio.Group
            id="reveal-reason"
            value={chosen}
            onChange={(event) => setChosen(String(event.target.value))}
            options={[...commonReasons, other].map((value) => ({ value, label: value }))}
          />
          {chosen === other && (
            <Input
              autoFocus
              aria-label="其他原因"
              placeholder="写明查看的原因,至少 4 个字"
              maxLength={200}
              value={written}
              onChange={(event) => setWritten(event.target.value)}
            />
          )}
        </LabelledField>
      </div>
    </Dialog>
  )
}
