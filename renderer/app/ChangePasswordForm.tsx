import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { checkPassword, samplePolicy, wordPolicy } from '#shared/accounts/password-policy.ts'
import { messageFor } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { PasswordField } from './PasswordField.tsx'
import { useCommand, useCommandQuery } from './use-command.ts'

interface Props {
  readonly owner: { readonly loginName: string; readonly name: string }
  readonly onChanged: () => void
}

/** 修改口令: the old one, and the new one twice; what the rules ask is said before it is typed. */
export function ChangePasswordForm({ owner, onChanged }: Props) {
  const policy = useCommandQuery('security.policy', {}).data ?? samplePolicy
  const change = useCommand('session.change-password')
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [isTried, setTried] = useState(false)

  const wrong = checkPassword(policy, password, owner)[0]?.message
  const differs = again === password ? undefined : '两次填写的新口令不一致。请重填。'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (old === '' || wrong !== undefined || differs !== undefined) return
    change.mutate({ old, password }, { onSuccess: onChanged })
  }
  const problem = change.error?.problem
  return (
    <form onSubmit={submit} aria-label="修改口令">
      <ProblemNotice problem={problem?.fields ? undefined : problem} />
      <PasswordField
        id="old-password"
        label="原口令"
        value={old}
        onChange={setOld}
        autoFocus
        message={isTried && old === '' ? '请填写原口令。' : messageFor(problem, 'old')}
      />
      <PasswordField
        id="new-password"
        label="新口令"
        value={password}
        onChange={setPassword}
        isNew
        help={wordPolicy(policy)}
        message={isTried && wrong !== undefined ? wrong : messageFor(problem, 'password')}
      />
      <PasswordField
        id="new-password-again"
        label="再填一次新口令"
        value={again}
        onChange={setAgain}
        isNew
        message={isTried ? differs : undefined}
      />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        修改口令
      </Button>
    </form>
  )
}
