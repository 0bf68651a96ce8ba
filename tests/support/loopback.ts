import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type RequestOptions, type ServerOptions } from 'node:http'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Backend } from '#electron/backend.ts'
import { startBrowserHost } from '#electron/host/browser-host.ts'

interface RawReply {
  readonly status: number | string
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** One request over a real socket, with exactly the headers given. A dropped connection is `status: 'socket …'`. */
export function sendRaw(port: number, options: RequestOptions, body?: string): Promise<RawReply> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ status: `socket ${error.code}`, headers: {}, text: '' }),
    )
    sent.end(body)
  })
}

/** A connection over which the test says what it likes; `closed` settles with all that was answered. */
export function connectRaw(port: number) {
  const socket = createConnection(port, '127.0.0.1')
  let text = ''
  const closed = new Promise<string>((resolve) => {
    socket.on('data', (chunk) => (text += chunk.toString())).on('error', () => {})
    socket.on('close', () => resolve(text))
  })
  return { socket, closed }
}

/** Sends these bytes and nothing else; answers what came back when the host has ended the connection. */
export function sendBytes(port: number, bytes: string): Promise<string> {
  const { socket, closed } = connectRaw(port)
  socket.write(bytes)
  return closed
}

/** Remembers what it was asked, and has one file. */
function fakeBackend() {
  const asked: unknown[][] = []
  const backend: Backend = {
    send: (session, name, input) => {
      asked.push([session, name, input])
      return name === 'fail' ? Promise.reject(new Error('内部错误')) : Promise.resolve({ ok: true, value: input })
    },
    readFile: (_session, id) =>
      Promise.resolve(id === 'f1' ? { name: '年度 报告.docx', bytes: Buffer.from('字节') } : undefined),
    close: () => Promise.resolve(),
  }
  return { backend, asked }
}

/** A folder with a page, as the build leaves it. */
function samplePages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pages '))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>学城</p>')
  writeFileSync(join(folder, 'main.js'), 'document.title = "ok"')
  writeFileSync(join(folder, 'assets', 'style.css'), 'body { margin: 0 }')
  return folder
}

interface Settings {
  readonly bodyLimit?: number
  readonly timeLimits?: Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'>
  /** Another backend than the fake one. */
  readonly backend?: Backend
}

/** The browser host over a fake backend, with a session already open. */
export async function startTestHost(options: Settings = {}) {
  const { backend, asked } = fakeBackend()
  const pageFolder = samplePages()
  const troubles: string[] = []
  const host = await startBrowserHost({ backend, ...options, pageFolder, onTrouble: (words) => troubles.push(words) })
  const port = Number(new URL(host.origin).port)
  const own = { host: `127.0.0.1:${port}`, origin: host.origin, 'content-type': 'application/json' }

  const post = (path: string, headers: Record<string, string>, body = '{}') =>
    sendRaw(port, { method: 'POST', path, headers }, body)
  const openSession = (launch: string) => post('/session', own, JSON.stringify({ launch }))
  const launchOf = (seconds: number) => new URL(host.issueAddress(seconds)).hash.slice(1)
  /** What a page that opened a session of its own sends with each command. */
  const signIn = async () => {
    const opened = await openSession(launchOf(60))
    const { bearer } = JSON.parse(opened.text) as { bearer: string }
    const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    return { opened, signed: { ...own, cookie, authorization: `Bearer ${bearer}` } }
  }
  const { opened, signed } = await signIn()

  const close = async () => {
    await host.close()
    rmSync(pageFolder, { recursive: true })
  }
  return { host, port, own, signed, opened, post, openSession, launchOf, signIn, asked, troubles, close }
}
