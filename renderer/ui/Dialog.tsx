import { Modal, type ModalProps } from 'antd'

/**
 * A dialog. A click beside it does not close it, so that nothing typed is lost by a slip; the window itself
 * never scrolls, so nothing needs locking (antd's lock adds a style without the page's nonce).
 */
export const Dialog = (props: ModalProps) => <Modal mask={{ closable: false }} scrollLock={false} {...props} />
