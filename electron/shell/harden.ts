import { app, session, type WebContents } from 'electron'
import { openListedLink } from './open-listed-link.ts'
import { isOwnAddress } from './page-address.ts'

/** Nothing a page can do leads out of it, whichever window it stands in. */
export function harden(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isGranted(permission, requestingUrl)),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}

/** The one permission a page of ours has: to put text on the clipboard, as copying a cell does. */
const isGranted = (permission: string, address: string): boolean =>
  permission === 'clipboard-sanitized-write' && isOwnAddress(address)

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => !isOwnAddress(event.url) && event.preventDefault())
  contents.on('will-frame-navigate', (event) => !isOwnAddress(event.url) && event.preventDefault())
  contents.on('will-redirect', (event) => !isOwnAddress(event.url) && event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openListedLink(url)
    return { action: 'deny' }
  })
}
