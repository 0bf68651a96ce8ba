import { protocol } from 'electron'
import { answerPage } from '#electron/host/answer-page.ts'
import { pageHeaders } from '#electron/host/page-headers.ts'
import { readPageFiles } from '#electron/host/page-files.ts'
import { isOwnAddress, pageScheme } from './page-address.ts'

/** To be called before Electron is ready: what the page's scheme may do, which is to be a secure origin and no more. */
export const declarePageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

/** Serves the built renderer under the page's scheme, with the headers and the file list of the browser host. */
export function servePage(folder: string): void {
  const files = readPageFiles(folder)
  protocol.handle(pageScheme, ({ url, method }) => {
    if (method !== 'GET' || !isOwnAddress(url)) return new Response(null, { status: 400, headers: pageHeaders() })
    const { status, headers, body, nonce } = answerPage(new URL(url).pathname, files)
    return new Response(typeof body === 'object' ? new Uint8Array(body) : (body ?? null), {
      status,
      headers: { ...pageHeaders(nonce), ...headers },
    })
  })
}
