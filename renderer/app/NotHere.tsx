import { Link } from 'react-router'
import { EmptyState } from '../ui/EmptyState.tsx'

/** An address this role has no page for. */
export const NotHere = () => (
  <EmptyState
    text="没有这个页面,或者您的角色不使用它。请从左侧目录进入,如需权限请联系区学习办。"
    action={<Link to="/">返回工作台</Link>}
  />
)
