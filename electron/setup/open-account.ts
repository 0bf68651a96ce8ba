import type { Doorkeeper } from '#electron/accounts/doorkeeper.ts'
import type { Grant } from '#shared/accounts/grant.ts'
import type { Call } from '#shared/client.ts'
import { demand } from './set-up-district.ts'

/** A person with everything an account needs. */
export interface NewAccount extends Partial<Grant> {
  readonly name: string
  readonly loginName: string
  readonly unit: string
  readonly role: Grant['role']
  readonly password: string
}

/** Opens an account, grants it its rights and gives it a password of its own, for set-up and demo; answers its id. */
export async function openAccount(call: Call, door: Doorkeeper, person: NewAccount, now: string): Promise<string> {
  const { name, loginName, unit, password, ...rights } = person
  const { id, version } = demand(await call('accounts.create', { values: { name, loginName, unit } }))
  const granted = { secondRole: null, regionId: null, organisationId: null, scope: null, regionIds: [], ...rights }
  demand(await call('accounts.grant', { id, version, ...granted, regionIds: [...granted.regionIds] }))
  await door.setPassword(id, password, now, false)
  return id
}
