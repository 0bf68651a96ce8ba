import { Notification } from 'electron'

/** Notifications that can still be clicked: one that nothing holds is forgotten together with what its click does. */
const shown = new Set<Notification>()

/** Shows a notification of the system; a click on it is answered by `onClick`. */
export function notify(words: { readonly title: string; readonly body: string }, onClick: () => void): void {
  const notification = new Notification({ ...words })
  shown.add(notification)
  notification.on('click', () => {
    shown.delete(notification)
    onClick()
  })
  notification.on('close', () => shown.delete(notification))
  notification.show()
}
