import { samplePassword } from '#electron/demo/sample-accounts.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { createClient, type Call } from '#shared/client.ts'

/** Asks the backend from a window. */
export type SendFrom = (session: string, name: string, input: unknown) => Promise<unknown>

/** Who works during the crash runs, each at a window of their own. */
export interface Crew {
  readonly office: Call
  readonly clerk: Call
  /** Of the same street, for what the clerk may not do to their own applications. */
  readonly reviewer: Call
  readonly approver: Call
  readonly experts: readonly Call[]
}

/** The 数据口令 of the districts the crash runs work on. */
export const crewPassphrase = '崩溃试验的数据口令1234'

/** The window of the office, which sees every act. */
export const officeWindow = 'window of 经办人'

/**
 * Windows for the sample people of a district, after the 数据口令 is entered; each signs in when they first ask for
 * something. Undefined where the database has no accounts yet.
 */
export async function takePlaces(send: SendFrom): Promise<Crew | undefined> {
  const door = createClient((name, input) => send('door', name, input))
  const { standing, vault } = demand(await door('session.current', {}))
  if (standing === 'first-run') return undefined
  if (vault === 'locked') demand(await door('vault.unlock', { passphrase: crewPassphrase }))
  const at = (loginName: string): Call => windowOf(send, loginName)
  return {
    office: at('经办人'),
    clerk: at('街道干部'),
    reviewer: at('街道审核'),
    approver: at('审批人'),
    experts: ['专家甲', '专家乙', '专家丙'].map(at),
  }
}

function windowOf(send: SendFrom, loginName: string): Call {
  const session = `window of ${loginName}`
  let isSeated = false
  return createClient(async (name, input) => {
    if (!isSeated) await send(session, 'session.sign-in', { loginName, password: samplePassword })
    isSeated = true
    return send(session, name, input)
  })
}
