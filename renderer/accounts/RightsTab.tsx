import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { needsCountersign } from '#shared/accounts/countersign.ts'
import type { AccountRights } from '#shared/accounts/account-commands.ts'
import { roleWords } from '#shared/command/permissions.ts'
import { scopeOf, scopeWords } from '#shared/command/scope.ts'
import { usePermits } from '../app/place.ts'
import { refresh, useCommand, useCommandQuery } from '../app/use-command.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { formatInstant } from '../ui/format-instant.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { GrantDialog } from './GrantDialog.tsx'
import { IssuePassword } from './IssuePassword.tsx'

const passwordWords: Readonly<Record<AccountRights['password'], string>> = {
  none: '未发放,还不能登录',
  initial: '已发放,首次登录须修改',
  expired: '已过期',
  own: '本人设置',
}

function describe({ role, secondRole, scope, regionId, regionIds, organisationId, labels, ...rest }: AccountRights) {
  const seen = role === null ? null : scopeOf({ scope, role, regionId })
  const places = regionIds.map((id) => labels[id] ?? id).join('、')
  const since = rest.passwordSince === null ? '' : `(${formatInstant(rest.passwordSince)})`
  return [
    ['角色', role === null ? '待授权' : roleWords[role]],
    ['兼任角色', secondRole === null ? null : roleWords[secondRole]],
    ['负责区域', regionId === null ? (role === null ? null : '全区') : (labels[regionId] ?? regionId)],
    [
      '数据范围',
      seen === null ? null : `${scopeWords[seen]}${scope === null ? '(按角色)' : ''}${places && `:${places}`}`,
    ],
    ['所在单位', organisationId === null ? null : (labels[organisationId] ?? organisationId)],
    ['口令', `${passwordWords[rest.password]}${since}`],
    ['登录', rest.lockedMinutes > 0 ? `已锁定,还有约 ${rest.lockedMinutes} 分钟` : '未锁定'],
  ] as const
}

/** What an account may do and how its password stands, with what an administrator can do about it. */
export function RightsTab({ accountId, name }: { readonly accountId: string; readonly name: string }) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const rights = useCommandQuery('accounts.rights', { id: accountId })
  const policy = useCommandQuery('security.policy', {})
  const unlock = useCommand('accounts.unlock')
  const preview = useCommand('session.preview')
  const mayGrant = usePermits('account.grant')
  const mayIssue = usePermits('account.write')
  const mayPreview = usePermits('account.preview')
  const [isGranting, setGranting] = useState(false)
  const found = rights.data
  if (!found) return <ProblemNotice problem={rights.error?.problem} />
  return (
    <div className="scrolling">
      <ProblemNotice problem={unlock.error?.problem ?? preview.error?.problem} />
      <DefinitionList rows={describe(found)} />
      <div className="button-row wrapping">
        {mayGrant && (
          <Button type={found.role === null ? 'primary' : 'default'} onClick={() => setGranting(true)}>
            {found.role === null ? '授权' : '修改授权'}
          </Button>
        )}
        {mayIssue && (
          <IssuePassword
            accountId={accountId}
            name={name}
            isFirst={found.password === 'none'}
            isCountersigned={needsCountersign(found, policy.data?.isSeparated ?? false)}
          />
        )}
        {mayGrant && found.lockedMinutes > 0 && (
          <Button
            loading={unlock.isPending}
            onClick={() =>
              unlock.mutate({ id: accountId }, { onSuccess: () => void message.success(`已解除“${name}”的登录锁定`) })
            }
          >
            解除锁定
          </Button>
        )}
        {mayPreview && found.role !== null && (
          <Button
            loading={preview.isPending}
            title="看看此人能看到什么;预览时不能办理"
            onClick={() => preview.mutate({ accountId }, { onSuccess: () => void refresh(queries) })}
          >
            以此身份预览
          </Button>
        )}
      </div>
      {isGranting && <GrantDialog rights={found} name={name} onClose={() => setGranting(false)} />}
    </div>
  )
}
