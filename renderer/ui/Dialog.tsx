import { Modal, type ModalProps } from 'antd'

/** A dialog. A click beside it does not close it, so that nothing typed is lost by a slip. The window never scrolls. */
export const Dialog = (props: ModalProps) => <Modal mask={{ closable: false }} scrollLock={false} {...props} />
