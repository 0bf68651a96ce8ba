import { createClient, type Call } from '#shared/client.ts'
import { demand } from '#electron/setup/set-up-district.ts'

/** Asks the backend from a window. */
export type SendFrom = (session: string, name: string, input: unknown) => Promise<unknown>

/** Who works during the crash runs, each at a window of their own. */
export interface Crew {
  readonly office: Call
  readonly clerk: Call
  readonly approver: Call
  readonly experts: readonly Call[]
}

/**
 * Windows for the first accounts of a new district; each account takes its place when it first asks for something.
 * The one place here that knows how a window is opened.
 */
export async function takePlaces(send: SendFrom): Promise<Crew> {
  const accounts = demand(await createClient((name, input) => send('door', name, input))('session.accounts', {}))
  const windowsOf = (role: string): Call[] =>
    accounts.filter((account) => account.role === role).map(({ accountId }) => windowOf(send, accountId))
  const only = (role: string): Call => {
    const [call] = windowsOf(role)
    if (!call) throw new Error(`nobody is ${role}`)
    return call
  }
  return {
    office: only('district_office'),
    clerk: only('street_clerk'),
    approver: only('approver'),
    experts: windowsOf('expert'),
  }
}

function windowOf(send: SendFrom, accountId: string): Call {
  const session = `window of ${accountId}`
  let isSeated = false
  return createClient(async (name, input) => {
    if (!isSeated) await send(session, 'session.begin', { accountId })
    isSeated = true
    return send(session, name, input)
  })
}
