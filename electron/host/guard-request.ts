import type { IncomingMessage } from 'node:http'

/**
 * The HTTP status a request is refused with before anything else looks at it, or nothing if it may go on.
 *
 * - 421: addressed to any name but `127.0.0.1:port`, as a rebound DNS name would be.
 * - 403: sent, embedded, framed or linked by another site, or a POST whose origin is not ours.
 * - 405: any method but GET and POST, so no cross-origin preflight ever succeeds.
 */
export function refusalStatus(request: IncomingMessage, port: number): number | undefined {
  const { headers, headersDistinct, method } = request
  if (request.socket.remoteAddress !== '127.0.0.1') return 403
  if (headersDistinct['host']?.join() !== `127.0.0.1:${port}`) return 421
  if (method !== 'GET' && method !== 'POST') return 405
  if (!isFromUs(headers['sec-fetch-site'], headers['sec-fetch-mode'], method)) return 403
  if (method === 'POST' && headers.origin !== `http://127.0.0.1:${port}`) return 403
  return undefined
}

/** The HTTP status for what Node could not read as a request, by the code of its error. */
export const unreadableStatus = (code: string | undefined): number => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

/** `none` is a person's own act: the address typed, opened from the terminal, or reloaded. */
function isFromUs(site: string | string[] | undefined, mode: string | string[] | undefined, method: string): boolean {
  if (site === undefined || site === 'same-origin') return true
  return site === 'none' && mode === 'navigate' && method === 'GET'
}
