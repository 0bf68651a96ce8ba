import type { ServerResponse } from 'node:http'
import { pageHeaders } from './page-headers.ts'

/** What a request is answered with. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** The nonce put into the body, when it is the page. */
  readonly nonce?: string
}

export const json = (value: unknown, headers: Reply['headers'] = {}): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
})

/** Sends the reply with the headers every answer carries. A refusal also ends the connection, unread body and all. */
export function sendReply(response: ServerResponse, { status, headers, body, nonce }: Reply): void {
  const ending = status >= 400 ? { connection: 'close' } : {}
  response.writeHead(status, { 'content-type': 'text/plain', ...pageHeaders(nonce), ...ending, ...headers })
  response.end(body)
}
