import { wordRoles } from '#shared/command/permissions.ts'
import { useCommandQuery } from './use-command.ts'

interface Props {
  readonly isBusy: boolean
  readonly onChoose: (loginName: string, password: string) => void
}

/** The invented people of the demo, one button each; nothing over real records. */
export function SamplePeople({ isBusy, onChoose }: Props) {
  const samples = useCommandQuery('session.sample-accounts', {}).data ?? null
  if (samples === null) return null
  return (
    <section aria-label="示范人员">
      <h2>示范区的人员</h2>
      <p className="quiet">
        均为虚构,口令都是 <code>{samples.password}</code>。点一位即以其身份登录。
      </p>
      <ul className="account-list">
        {samples.accounts.map((account) => (
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
