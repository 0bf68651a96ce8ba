import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
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

/** Refuses on the bare connection what is not even a request, with the headers every answer carries, and ends it. */
export function refuseConnection(connection: Duplex, status: number): void {
  if (!connection.writable) return void connection.destroy()
  const headers = { ...pageHeaders(), 'content-length': '0', connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`, () => connection.destroy())
}
