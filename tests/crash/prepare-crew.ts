import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newUuid } from 'uuid'
import { publishedCost } from '#electron/accounts/hash-password.ts'
import { assemble, type Works } from '#electron/assemble.ts'
import { readClock } from '#electron/clock.ts'
import { openSampleAccounts, samplePassword } from '#electron/demo/sample-accounts.ts'
import { openAccount } from '#electron/setup/open-account.ts'
import { clientAs, demand, installer, setUpDistrict } from '#electron/setup/set-up-district.ts'
import { crewPassphrase, reviewerLogin } from './take-places.ts'

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
  await openReviewer(works)
  works.database.close()
}

/** The second officer of the clerk's street: nobody reviews what they applied for. */
async function openReviewer(works: Works): Promise<void> {
  const call = clientAs(works.dispatch, works.desk, installer)
  const streets = demand(await call('regions.find', { search: '德胜街道' }))
  const person = {
    name: '街道审核(示例)',
    loginName: reviewerLogin,
    unit: '德胜街道办事处',
    role: 'street_clerk',
    regionId: streets[0]?.id ?? null,
    password: samplePassword,
  } as const
  await openAccount(call, works.door, person, readClock())
}
