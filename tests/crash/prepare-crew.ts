import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newUuid } from 'uuid'
import { publishedCost } from '#electron/accounts/hash-password.ts'
import { assemble } from '#electron/assemble.ts'
import { readClock } from '#electron/clock.ts'
import { openSampleAccounts } from '#electron/demo/sample-accounts.ts'
import { setUpDistrict } from '#electron/setup/set-up-district.ts'
import { crewPassphrase } from './take-places.ts'

/**
 * Opens the accounts of those who work in a crash run, in the database of a directory; builds it where a kill left
 * none. Their passwords cost little to check, and their 数据口令 little to enter, so that a cycle is spent on working.
 */
export async function prepareCrew(directory: string): Promise<void> {
  const path = join(directory, 'xuecheng.sqlite')
  const isNew = !existsSync(path)
  const works = assemble({
    path,
    now: readClock,
    newId: newUuid,
    report: String,
    passwordCost: publishedCost,
    knownPassphrase: crewPassphrase,
  })
  if (isNew) await setUpDistrict(works.dispatch, works.desk)
  await openSampleAccounts(works, readClock())
  works.database.close()
}
