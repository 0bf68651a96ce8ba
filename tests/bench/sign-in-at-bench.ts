import { samplePassword } from '#electron/demo/sample-accounts.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import type { Call } from '#shared/client.ts'
import { beginDistrict, signInFirst } from '#tests/support/begin-district.ts'

/** Takes the office's place in a district of any kind: the demo's, a new one, or one begun before. */
export async function signInAtBench(call: Call): Promise<void> {
  const samples = demand(await call('session.sample-accounts', {}))
  if (samples) demand(await call('session.sign-in', { loginName: '经办人', password: samplePassword }))
  else if (demand(await call('session.current', {})).standing === 'first-run') await beginDistrict(call)
  else await signInFirst(call)
}
