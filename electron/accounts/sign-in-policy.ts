import type { ReadDb } from '#electron/context.ts'
import { readSetting } from '#electron/setup/settings.ts'
import { samplePolicy, SignInPolicy } from '#shared/accounts/password-policy.ts'

/** The rules of sign-in in force: those the office set, or the sample ones. */
export async function readPolicy(db: ReadDb): Promise<SignInPolicy> {
  const set = await readSetting(db, 'signInPolicy')
  return set === undefined ? samplePolicy : SignInPolicy.parse({ ...samplePolicy, ...(JSON.parse(set) as object) })
}
