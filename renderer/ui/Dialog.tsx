import { App, Modal, type ModalProps } from 'antd'
import { useEffect, useRef } from 'react'

/**
 * A dialog. Neither a click beside it nor, once something is typed, Esc closes it, so that nothing is lost by a slip.
 * The window never scrolls.
 */
export function Dialog({ onCancel, children, open = false, ...props }: ModalProps) {
  const { message } = App.useApp()
  const isTyped = useRef(false)
  useEffect(() => {
    if (open) isTyped.current = false
  }, [open])

  const cancel: NonNullable<ModalProps['onCancel']> = (event) => {
    if (isTyped.current && 'key' in event)
      void message.info('填写的内容还没有提交,窗口未关闭。要放弃请点“暂不办理”。', 5)
    else onCancel?.(event)
  }
  return (
    <Modal mask={{ closable: false }} scrollLock={false} {...props} open={open} onCancel={cancel}>
      <div onInput={() => (isTyped.current = true)}>{children}</div>
    </Modal>
  )
}
