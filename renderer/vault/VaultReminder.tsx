import { Button } from 'antd'
import { useCommandQuery } from '../app/use-command.ts'
import { vaultDelay } from './vault-delay.ts'

/** At the foot of a window that works without the 数据口令: that it does, and the way to enter it. What is typed stays a draft. */
export function VaultReminder() {
  const vault = useCommandQuery('session.current', {}).data?.vault
  if (vault !== 'locked') return null
  return (
    <span>
      数据口令未输入,号码和住址不能查看、填写
      <Button type="link" size="small" className="vault-reminder" onClick={() => vaultDelay.set(false)}>
        输入数据口令
      </Button>
    </span>
  )
}
