/**
 * Chromium refuses to open an address of a scheme it was not built with, so `app://bundle/x` travels as
 * `http://bundle.app.localhost/x`, which nobody serves and the stand-in answers; the program only ever sees `app://`.
 */
export const schemes = new Set<string>()

export function toHttp(address: string): string {
  const {
    scheme = '',
    host = '',
    rest = '',
  } = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?<host>[^/?#]*)(?<rest>.*)$/iu.exec(address)?.groups ?? {}
  return schemes.has(scheme) ? `http://${host}.${scheme}.localhost${rest || '/'}` : address
}

export function fromHttp(address: string): string {
  const {
    scheme = '',
    host = '',
    rest = '/',
  } = /^http:\/\/(?<host>[^/?#]+)\.(?<scheme>[a-z0-9+-]+)\.localhost(?::\d+)?(?<rest>[/?#].*)?$/iu.exec(address)
    ?.groups ?? {}
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address
}
