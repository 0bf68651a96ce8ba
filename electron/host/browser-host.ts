import { createServer, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Backend } from '#electron/backend.ts'
import { answerRequest, type Services } from './answer-request.ts'
import { refusalStatus, unreadableStatus } from './guard-request.ts'
import { readPageFiles } from './page-files.ts'
import { BodyRefused } from './read-json.ts'
import { refuseConnection, sendReply } from './reply.ts'
import { createSessions } from './sessions.ts'

export interface BrowserHost {
  readonly origin: string
  /** An address that opens the app once, within `seconds`; the one before it stops working. */
  readonly issueAddress: (seconds: number) => string
  readonly close: () => Promise<void>
}

interface Options {
  readonly backend: Backend
  /** The built renderer. */
  readonly pageFolder: string
  readonly bodyLimit?: number
  /** How long a client may take, in milliseconds. */
  readonly timeLimits?: TimeLimits
  /** A page has used the launch address. */
  readonly onSessionOpened?: () => void
  /** An answer could not be made: for the log. */
  readonly onTrouble: (words: string) => void
}

type TimeLimits = Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'>

/** A connection that is silent, or a request that drips, is ended; whoever speaks in time waits for nobody. */
const patience: TimeLimits = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 }

const megabyte = 1024 * 1024

/**
 * Serves the renderer and its commands to browsers on this machine only: 127.0.0.1, any free port, and only to a page
 * opened with a launch address. The token travels in the fragment, which browsers send to nobody; the page trades it
 * for a session at `POST /session`.
 */
export async function startBrowserHost(options: Options): Promise<BrowserHost> {
  // Without a Host header Node would refuse by itself, and without the headers every answer carries.
  const server = createServer({
    maxHeaderSize: 16_384,
    requireHostHeader: false,
    ...(options.timeLimits ?? patience),
  })
  const port = await listen(server)
  const sessions = createSessions(`xuecheng-${port}`)
  const services: Services = {
    backend: options.backend,
    files: readPageFiles(options.pageFolder),
    sessions,
    bodyLimit: options.bodyLimit ?? 64 * megabyte,
    onSessionOpened: options.onSessionOpened ?? (() => {}),
  }

  server.on('request', (request, response) => {
    const refused = refusalStatus(request, port)
    if (refused !== undefined) return sendReply(response, { status: refused })
    void answerRequest(request, services).then(
      (reply) => sendReply(response, reply),
      (error: unknown) => {
        if (!(error instanceof BodyRefused)) options.onTrouble(String(error))
        sendReply(response, { status: error instanceof BodyRefused ? error.status : 500 })
      },
    )
  })

  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    issueAddress: (seconds) => `${origin}/#${sessions.issueLaunch(seconds)}`,
    close: () => closeServer(server),
  }
}

async function listen(server: Server): Promise<number> {
  server.on('upgrade', (_request, socket) => socket.destroy())
  server.on('connect', (_request, socket) => socket.destroy())
  server.on('checkExpectation', (_request, response) => sendReply(response, { status: 417 }))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    refuseConnection(socket, unreadableStatus(error.code)),
  )
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, ready)
  })
  return (server.address() as AddressInfo).port
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
