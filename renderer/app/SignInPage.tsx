import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { useNotice } from '../shell.ts'
import { LabelledField } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { FullPage } from './FullPage.tsx'
import { PasswordField } from './PasswordField.tsx'
import { SamplePeople } from './SamplePeople.tsx'
import { hasUnsent } from './session-drafts.ts'
import { titleOf } from './title-of.ts'
import { refresh, useCommand } from './use-command.ts'

const lastLogin = 'last-login-name'

interface Props {
  readonly place: string
  /** Why somebody who had signed in has to do so again. */
  readonly lost: Problem | null
}

/** Why the sign-in was refused, or why it is asked for again; that a backup was restored is no misfortune. */
function Notice({ refused, lost }: { readonly refused: Problem | undefined; readonly lost: Problem | null }) {
  if (refused || lost?.code !== 'database-restored') return <ProblemNotice problem={refused ?? lost} />
  return <Alert type="success" showIcon role="alert" className="problem-notice" title={wordProblem(lost)} />
}

/** 登录: the whole page while nobody works at this window. The name typed last on this computer is there already. */
export function SignInPage({ place, lost }: Props) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const signIn = useCommand('session.sign-in')
  const [loginName, setLoginName] = useState(localStorage.getItem(lastLogin) ?? '')
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  useNotice('menu', () => void message.info('请先登录。'))

  const submit = (name: string, typed: string): void => {
    setTried(true)
    if (name.trim() === '' || typed === '') return
    signIn.mutate(
      { loginName: name, password: typed },
      {
        onSuccess: () => {
          localStorage.setItem(lastLogin, name.trim())
          void refresh(queries)
        },
        onError: () => {
          setPassword('')
          setTried(false)
          document.getElementById('password')?.focus()
        },
      },
    )
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    submit(loginName, password)
  }

  return (
    <FullPage title={titleOf(place)}>
      <Notice refused={signIn.error?.problem} lost={lost} />
      {lost !== null && hasUnsent() && <p>没有提交的草稿保留在这个窗口中,用原来的账户登录后可以继续填写。</p>}
      <form onSubmit={onSubmit} aria-label="登录">
        <LabelledField
          id="login-name"
          label="登录名"
          required
          message={isTried && loginName.trim() === '' ? '请填写登录名。' : undefined}
        >
          <Input
            id="login-name"
            value={loginName}
            maxLength={60}
            autoFocus={loginName === ''}
            autoComplete="username"
            onChange={(event) => setLoginName(event.target.value)}
          />
        </LabelledField>
        <PasswordField
          id="password"
          label="口令"
          value={password}
          onChange={setPassword}
          autoFocus={loginName !== ''}
          message={isTried && password === '' && loginName.trim() !== '' ? '请填写口令。' : undefined}
        />
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          登录
        </Button>
      </form>
      <p className="quiet">每人一个账户,办理的每一件事都记在登录人名下。忘记口令请联系系统管理员重新发放。</p>
      <SamplePeople isBusy={signIn.isPending} onChoose={submit} />
    </FullPage>
  )
}
