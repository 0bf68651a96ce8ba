import { UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { wordRoles } from '#shared/command/permissions.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { usePlace } from './place.ts'
import { lookItems } from './look-items.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { useAppearance } from './use-appearance.ts'
import { useCommand } from './use-command.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useShortcut } from './use-shortcut.ts'
import { useSignOut } from './use-sign-out.ts'

/** Who works here, and what they do with their own account: lock the window, change the password, sign out. */
export function OwnAccount() {
  const { actor, loginName, idleMinutes } = usePlace()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const lock = useCommand('session.lock')
  const { leave } = useSignOut()
  const [isChanging, setChanging] = useState(false)
  const [isShowingKeys, setShowingKeys] = useState(false)
  const { now, choose } = useAppearance()

  // The rest is asked again when the window is unlocked; before, it would only be refused.
  const lockNow = (): void =>
    lock.mutate({}, { onSuccess: () => void queries.invalidateQueries({ queryKey: ['session'] }) })
  useIdleLock(idleMinutes, lockNow)
  useShortcut('Ctrl+L', lockNow, true)
  useShortcut('F1', () => setShowingKeys(true), true)

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'lock', label: '锁定窗口(Ctrl+L)', onClick: lockNow },
            ...(actor.isPreview ? [] : [{ key: 'password', label: '修改口令', onClick: () => setChanging(true) }]),
            { type: 'divider' as const },
            ...lookItems(now, choose),
            { type: 'divider' as const },
            { key: 'keys', label: '快捷键(F1)', onClick: () => setShowingKeys(true) },
            { type: 'divider' as const },
            { key: 'leave', label: '退出登录', onClick: leave },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined aria-hidden />} title="我的账户">
          {`${actor.name} · ${wordRoles(actor)}`}
        </Button>
      </Dropdown>
      <ShortcutsDialog isOpen={isShowingKeys} onClose={() => setShowingKeys(false)} />
      <Dialog open={isChanging} title="修改口令" footer={null} onCancel={() => setChanging(false)} destroyOnHidden>
        <ChangePasswordForm
          owner={{ loginName, name: actor.name }}
          onChanged={() => {
            setChanging(false)
            void message.success('口令已修改,下次登录请用新口令。')
          }}
        />
      </Dialog>
    </>
  )
}
