/** The nonce under which this page may add styles; the host writes a new one into every page it serves. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/**
 * Gives the nonce to every style the page's own scripts add. antd is told the nonce but does not pass it on
 * where it measures scroll bars (Table) and locks scrolling (Modal).
 */
export function nonceAddedStyles(): void {
  const create = document.createElement.bind(document)
  const createWithNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = cspNonce
    return element
  }
  document.createElement = createWithNonce
}
