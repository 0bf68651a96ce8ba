import { UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { wordRoles } from '#shared/command/permissions.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { AccountList } from './ChooseAccount.tsx'
import { usePlace } from './place.ts'

/** Who works here, and the change to another account. */
export function AccountSwitcher() {
  const { actor } = usePlace()
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button type="text" icon={<UserOutlined aria-hidden />} title="换一个账户办理" onClick={() => setOpen(true)}>
        {`${actor.name} · ${wordRoles(actor)}`}
      </Button>
      <Dialog open={isOpen} title="换一个账户办理" footer={null} onCancel={close} destroyOnHidden>
        <p className="quiet">没有提交的草稿会保留在这个窗口中。</p>
        <AccountList current={actor.accountId} onChosen={close} />
      </Dialog>
    </>
  )
}
