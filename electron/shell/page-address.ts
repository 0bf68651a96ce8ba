/** Where the page lives: a scheme of its own, which gets none of the rights of `file://` and no network. */
export const pageScheme = 'app'

const pageHost = 'bundle'

/** The address of the page. */
export const pageAddress = `${pageScheme}://${pageHost}/`

/** Whether an address is of the page's own origin. Compared by parts: Node calls the origin of such a scheme `null`. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${pageScheme}:` && host === pageHost && username === '' && password === ''
}
