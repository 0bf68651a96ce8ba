import { BellOutlined } from '@ant-design/icons'
import { Link, useNavigate } from 'react-router'
import { OwnAccount } from './OwnAccount.tsx'
import { usePlace } from './place.ts'
import { QuickFind } from './QuickFind.tsx'
import { UndoRedo } from './UndoRedo.tsx'
import { useAwaiting } from '../home/use-awaiting.ts'
import { useNotifyAwaiting } from '../home/use-notify-awaiting.ts'
import { useMenuCommand } from './use-menu-command.ts'

/** Where one is, quick find, undo, what awaits and who one is. */
export function TopBar() {
  const { place, reportDay } = usePlace()
  const navigate = useNavigate()
  const { rows, isReady } = useAwaiting()
  useNotifyAwaiting(rows, isReady)
  useMenuCommand('home', () => void navigate('/'))
  return (
    <header className="top-bar">
      <strong className="top-bar-place">{place}</strong>
      <span className="quiet">{`${reportDay.slice(0, 4)}年度`}</span>
      <QuickFind />
      <UndoRedo />
      <span className="spring" />
      {isReady && (
        <Link to="/" className="top-bar-awaiting" title="查看等待我办理的事项">
          <BellOutlined aria-hidden /> 待办 <b>{rows.length}</b>
        </Link>
      )}
      <OwnAccount />
    </header>
  )
}
