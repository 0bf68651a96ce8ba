import { Button, Typography } from 'antd'
import { useState } from 'react'
import { useCommand } from '../app/use-command.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { CountersignFields, signedOf, unsigned } from './CountersignFields.tsx'

interface Props {
  readonly accountId: string
  readonly name: string
  /** The account has never had a password. */
  readonly isFirst: boolean
  /** It is an administrator's, and another administrator has to be there. */
  readonly isCountersigned: boolean
}

const verbOf = (isFirst: boolean): string => (isFirst ? '发放口令' : '重新发放口令')

/** 发放口令: asks once, then shows the new password once, to be handed over and changed at the first sign-in. */
export function IssuePassword({ accountId, name, isFirst, isCountersigned }: Props) {
  const issue = useCommand('accounts.issue-password')
  const [isOpen, setOpen] = useState(false)
  const [countersign, setCountersign] = useState(unsigned)
  const [wasFirst, setFirst] = useState(isFirst)
  const verb = verbOf(wasFirst)
  const close = (): void => {
    setOpen(false)
    setCountersign(unsigned)
    issue.reset()
  }
  const issued = issue.data
  const problem = issue.error?.problem
  return (
    <>
      <Button
        onClick={() => {
          setFirst(isFirst)
          setOpen(true)
        }}
      >
        {verbOf(isFirst)}
      </Button>
      <Dialog
        open={isOpen}
        title={`${verb}:${name}`}
        // The password is shown once: it goes only when somebody says it was handed over.
        keyboard={issued === undefined}
        closable={issued === undefined}
        onCancel={close}
        footer={
          issued
            ? [
                <Button key="close" type="primary" onClick={close}>
                  已交给本人
                </Button>,
              ]
            : [
                <Button key="close" onClick={close}>
                  暂不办理
                </Button>,
                <Button
                  key="issue"
                  type="primary"
                  loading={issue.isPending}
                  onClick={() => issue.mutate({ id: accountId, ...(isCountersigned && signedOf(countersign)) })}
                >
                  {verb}
                </Button>,
              ]
        }
      >
        <ProblemNotice problem={problem} />
        {issued ? (
          <>
            <p>新口令只在这里显示一次,请当面交给本人:</p>
            <p className="issued-password">
              <Typography.Text copyable={{ tooltips: ['复制', '已复制'] }}>{issued.password}</Typography.Text>
            </p>
            <p className="quiet">{`${issued.days} 天内有效;首次登录时必须改成本人的口令。`}</p>
          </>
        ) : (
          <>
            <p>{`程序将为“${name}”生成一个新口令${wasFirst ? '' : ',原口令立即失效'}。请让本人在场,并核对身份。`}</p>
            {isCountersigned && (
              <CountersignFields
                value={countersign}
                onChange={setCountersign}
                problem={problem}
                matter="为管理员发放口令"
              />
            )}
          </>
        )}
      </Dialog>
    </>
  )
}
