import { App, Modal, type ModalProps } from 'antd'
import { useEffect, useRef } from 'react'

interface Props extends ModalProps {
  /** What is typed is only looked for and may go; as a rule it is kept. */
  readonly isFleeting?: boolean
}

/**
 * A dialog. Neither a click beside it nor, once something is typed, Esc closes it, so that nothing is lost by a slip.
 * The window never scrolls.
 */
export function Dialog({ onCancel, children, open = false, isFleeting = false, ...props }: Props) {
  const { message } = App.useApp()
  const isTyped = useRef(false)
  useEffect(() => {
    if (open) isTyped.current = false
  }, [open])

  const cancel: NonNullable<ModalProps['onCancel']> = (event) => {
    if (isTyped.current && !isFleeting && 'key' in event)
      void message.info('填写的内容还没有提交,窗口未关闭。要放弃请点“暂不办理”。', 5)
    else onCancel?.(event)
  }
  return (
    <Modal mask={{ closable: false }} scrollLock={false} {...props} open={open} onCancel={cancel}>
      <div onInput={() => (isTyped.current = true)}>{children}</div>
    </Modal>
  )
}
