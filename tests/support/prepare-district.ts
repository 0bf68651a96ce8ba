import { join } from 'node:path'
import { v7 as newUuid } from 'uuid'
import { publishedCost } from '#electron/accounts/hash-password.ts'
import { assemble } from '#electron/assemble.ts'
import { readClock } from '#electron/clock.ts'
import { openSampleAccounts } from '#electron/demo/sample-accounts.ts'
import { leastCost } from '#electron/vault/key-wrap.ts'
import { setUpDistrict } from '#electron/setup/set-up-district.ts'
import { testPassphrase } from './register-screen.ts'

/** Puts a district past its first run into a folder: regions, and the sample people with their common password. */
export async function prepareDistrict(dataDirectory: string): Promise<void> {
  const path = join(dataDirectory, 'xuecheng.sqlite')
  const works = assemble({
    path,
    now: readClock,
    newId: newUuid,
    report: String,
    passwordCost: publishedCost,
    knownPassphrase: testPassphrase,
    cost: leastCost,
  })
  await setUpDistrict(works.dispatch, works.desk)
  await openSampleAccounts(works, readClock())
  works.database.close()
}
