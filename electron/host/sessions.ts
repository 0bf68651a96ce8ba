import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

interface Opened {
  readonly cookie: string
  readonly bearer: string
}

interface Launch {
  readonly token: string
  readonly expires: number
}

export type Sessions = ReturnType<typeof createSessions>

/**
 * Who may talk to the browser host.
 *
 * A launch token is worth one session and is replaced by the next one issued. A session needs two secrets together:
 * a cookie, which page scripts cannot read, and a bearer, which the browser never sends by itself. The cookie alone is
 * not enough because browsers send it to every port of 127.0.0.1, and so to other programs' pages. Tokens have 256
 * random bits, so there is nothing to gain by guessing and no lock-out another program could trigger.
 */
export function createSessions(cookieName: string, now: () => number = Date.now) {
  const bearers = new Map<string, string>()
  let launch: Launch | undefined

  return {
    /** A new launch token, valid once and for `seconds`; an earlier unused one stops working. */
    issueLaunch: (seconds: number): string => {
      launch = { token: secret(), expires: now() + seconds * 1000 }
      return launch.token
    },

    /** Trades the launch token for a session, or answers nothing if it is wrong, used or expired. */
    open: (token: unknown): Opened | undefined => {
      if (!launch || typeof token !== 'string' || now() > launch.expires || !equal(token, launch.token))
        return undefined
      launch = undefined
      const id = secret()
      const bearer = secret()
      bearers.set(id, bearer)
      return { cookie: `${cookieName}=${id}; HttpOnly; SameSite=Strict; Path=/`, bearer }
    },

    /** The session a request belongs to, if it shows both secrets. */
    find: (headers: IncomingHttpHeaders): string | undefined => {
      const id = cookieValue(headers.cookie, cookieName)
      const bearer = id === undefined ? undefined : bearers.get(id)
      return bearer !== undefined && equal(headers.authorization ?? '', `Bearer ${bearer}`) ? id : undefined
    },
  }
}

const secret = (): string => randomBytes(32).toString('base64url')

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const equal = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const cookieValue = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
