/** The nonce under which this page may add styles; the host writes a new one into every page it serves. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
