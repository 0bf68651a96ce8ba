import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { wordRoles } from '#shared/command/permissions.ts'
import { orderSamples } from './order-samples.ts'
import { refresh, useCommand, useCommandQuery } from './use-command.ts'

interface Props {
  readonly isBusy: boolean
  readonly onChoose: (loginName: string, password: string) => void
}

/** The invented people of the demo, one button each; nothing over real records. */
export function SamplePeople({ isBusy, onChoose }: Props) {
  const samples = useCommandQuery('session.sample-accounts', {}).data ?? null
  const queries = useQueryClient()
  const leave = useCommand('setup.leave-demo')
  if (samples === null) return null
  return (
    <section aria-label="示范人员">
      <h2>示范区的人员</h2>
      <p className="quiet">
        均为虚构,口令都是 <code>{samples.password}</code>。点一位即以其身份登录。
      </p>
      {samples.isVisit && (
        <p>
          看完以后
          <Button
            type="link"
            size="small"
            loading={leave.isPending}
            onClick={() => leave.mutate({}, { onSuccess: () => void refresh(queries) })}
          >
            离开示范区,设置这台电脑
          </Button>
        </p>
      )}
      <ul className="account-list">
        {orderSamples(samples.accounts).map((account) => (
          <li key={account.accountId}>
            <button type="button" disabled={isBusy} onClick={() => onChoose(account.loginName, samples.password)}>
              <strong>{account.name}</strong>
              <span>{wordRoles(account)}</span>
              <span className="quiet">{account.unit}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
