import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Session } from '#shared/accounts/session-commands.ts'
import type { Problem } from '#shared/command/outcome.ts'
import { roleWords, type Role } from '#shared/command/permissions.ts'
import { useNotice } from '../shell.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { refresh, useCommand, useCommandQuery } from './use-command.ts'
import { hasUnsent } from './session-drafts.ts'
import { titleOf } from './title-of.ts'

/** The accounts one may work under at this window, one button each. */
export function AccountList({ current, onChosen }: { readonly current?: string; readonly onChosen?: () => void }) {
  const queries = useQueryClient()
  const accounts = useCommandQuery('session.accounts', {})
  const begin = useCommand('session.begin')

  const choose = (session: Session): void =>
    begin.mutate(
      { accountId: session.accountId },
      {
        onSuccess: () => {
          onChosen?.()
          void refresh(queries)
        },
      },
    )

  return (
    <>
      <ProblemNotice problem={accounts.error?.problem ?? begin.error?.problem} />
      {accounts.data?.length === 0 && (
        <EmptyState text="还没有可用的账户。请联系区学习办管理员在“管理 · 账户”中登记,或用示范数据打开学城。" />
      )}
      <ul className="account-list">
        {accounts.data?.map((session, index) => (
          <li key={session.accountId}>
            <button
              type="button"
              autoFocus={index === 0}
              aria-current={session.accountId === current}
              disabled={begin.isPending}
              onClick={() => choose(session)}
            >
              <strong>{session.name}</strong>
              <span>{roleWords[session.role as Role]}</span>
              <span className="quiet">{session.unit}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

interface Props {
  readonly place: string
  /** Why a place that was taken has to be taken again. */
  readonly lost: Problem | null
}

/** The whole page while nobody has taken their place at this window. */
export function ChooseAccount({ place, lost }: Props) {
  const { message } = App.useApp()
  useNotice('menu', () => void message.info('请先选择您的身份。'))
  return (
    <main className="full-page">
      <section className="full-page-card">
        <h1>{titleOf(place)}</h1>
        <ProblemNotice problem={lost} />
        <p>请选择您的身份。您办理的每一件事都会记在您的名下。</p>
        {lost !== null && hasUnsent() && <p>没有提交的草稿保留在这个窗口中,选择原来的身份后可以继续填写。</p>}
        <AccountList />
      </section>
    </main>
  )
}
