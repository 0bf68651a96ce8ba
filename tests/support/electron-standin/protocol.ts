import type { Protocol } from 'electron'
import type { Request as PageRequest, Route } from 'playwright-core'
import { contentsOf } from './contents-of.ts'
import { fromHttp, schemes } from './scheme-addresses.ts'
import { createEvent, strict } from './strict.ts'

type Handler = Parameters<Protocol['handle']>[1]

const handlers = new Map<string, Handler>()

/** Whether Electron would say it is ready; some calls are allowed only before, some only after. */
export const readiness = { isReady: false }

/** Addresses outside the program's own scheme that a page asked for; none is ever reached. */
export const refusedRequests: string[] = []

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> = strict('protocol', {
  registerSchemesAsPrivileged(declared) {
    if (readiness.isReady || schemes.size > 0)
      throw new Error('protocol.registerSchemesAsPrivileged should be called once and before app is ready')
    for (const { scheme, privileges } of declared) {
      const { standard, secure, bypassCSP, allowServiceWorkers, corsEnabled } = privileges ?? {}
      if (!standard || !secure) throw new Error('stand-in: only standard and secure schemes are emulated')
      if (bypassCSP || allowServiceWorkers || corsEnabled) throw new Error('stand-in: a privilege too many')
      schemes.add(scheme)
    }
  },
  handle(scheme, handler) {
    if (!readiness.isReady || !schemes.has(scheme) || handlers.has(scheme))
      throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
})

/** The frame a request would change; none yet where it would open a window, which is judged elsewhere. */
function frameToNavigate(request: PageRequest) {
  try {
    return request.isNavigationRequest() ? request.frame() : undefined
  } catch {
    return undefined
  }
}

/** Lets the program judge a navigation as Electron does, answers its own scheme and refuses every other. */
export async function routeRequest(route: Route): Promise<void> {
  const request = route.request()
  const url = fromHttp(request.url())
  const frame = frameToNavigate(request)
  const contents = frame && contentsOf(frame.page())
  if (contents && !contents.isLoadingByProgram) {
    const isMainFrame = frame.parentFrame() === null
    const event = createEvent({ url, isMainFrame, isSameDocument: false })
    if (isMainFrame) contents.emit('will-navigate', event)
    contents.emit('will-frame-navigate', event)
    if (event.defaultPrevented) return route.abort('aborted')
  }
  const handler = handlers.get(url.split(':')[0] ?? '')
  if (!handler) {
    refusedRequests.push(url)
    return route.abort('blockedbyclient')
  }
  const body = request.postDataBuffer()
  const answer = await handler(
    new Request(url, { method: request.method(), ...(body === null ? {} : { body: new Uint8Array(body) }) }),
  )
  const headers = Object.fromEntries(answer.headers)
  await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) })
}
