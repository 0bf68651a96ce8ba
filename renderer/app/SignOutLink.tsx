import { Button } from 'antd'
import { useSignOut } from './use-sign-out.ts'

/** The way out of a page that asks for something else first. */
export function SignOutLink() {
  const { leave, isLeaving } = useSignOut()
  return (
    <p>
      <Button type="link" size="small" className="sign-out-link" loading={isLeaving} onClick={leave}>
        退出,换人登录
      </Button>
    </p>
  )
}
