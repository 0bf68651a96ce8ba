import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { FullPage } from './FullPage.tsx'
import { PasswordField } from './PasswordField.tsx'
import { refresh, useCommand } from './use-command.ts'
import { useSignOut } from './use-sign-out.ts'

/** The locked window: hides everything, keeps what was typed, and asks for the password of the one who works here. */
export function LockScreen({ name }: { readonly name: string }) {
  const queries = useQueryClient()
  const unlock = useCommand('session.unlock')
  const { leave, isLeaving } = useSignOut()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (password === '') return
    unlock.mutate(
      { password },
      {
        onSuccess: () => void refresh(queries),
        onError: () => {
          setPassword('')
          document.getElementById('unlock-password')?.focus()
        },
      },
    )
  }
  return (
    <div className="lock-screen">
      <FullPage title="窗口已锁定">
        <p>{`${name},已填的内容都还在。请输入口令继续。`}</p>
        <ProblemNotice problem={unlock.error?.problem} />
        <form onSubmit={submit} aria-label="解锁">
          <PasswordField id="unlock-password" label="口令" value={password} onChange={setPassword} autoFocus />
          <div className="button-row">
            <Button type="primary" htmlType="submit" loading={unlock.isPending}>
              解锁窗口
            </Button>
            <Button onClick={leave} loading={isLeaving}>
              退出,换人登录
            </Button>
          </div>
        </form>
        <p className="quiet">换人登录后,没有提交的草稿仍留在这个窗口中。</p>
      </FullPage>
    </div>
  )
}
