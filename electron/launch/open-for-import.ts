import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { assemble } from '#electron/assemble.ts'
import { demoPassphrase } from '#electron/backend.ts'
import { readClock } from '#electron/clock.ts'
import { DatabaseRefused } from '#electron/database/database-refused.ts'
import { findPending } from '#electron/database/inspect-file.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { clientAs, installer, setUpDistrict } from '#electron/setup/set-up-district.ts'
import { createClient, type Call } from '#shared/client.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { newId } from '#electron/new-id.ts'

interface OpenedDatabase {
  readonly call: Call
  readonly close: () => void
}

/** Who a file goes in as where the database has no accounts yet. */
const operator = { ...installer, accountId: 'command-line', name: '命令行导入' }

/** Signs in with what the person who types the command has put into the environment, and never on the command line. */
async function signIn(call: Call): Promise<Outcome<undefined>> {
  const { XUECHENG_LOGIN: loginName, XUECHENG_PASSWORD: password, XUECHENG_PASSPHRASE: passphrase } = process.env
  if (loginName === undefined || password === undefined)
    return refuse(
      'database-refused',
      '这个数据库已有账户。请用环境变量 XUECHENG_LOGIN、XUECHENG_PASSWORD 写明登录名和口令',
    )
  const signedIn = await call('session.sign-in', { loginName, password })
  if (!signedIn.ok) return signedIn
  if (passphrase === undefined) return done(undefined)
  const unlocked = await call('vault.unlock', { passphrase })
  return unlocked.ok ? done(undefined) : unlocked
}

/**
 * Opens a database for an import from the command line. A file that does not exist is made with the district's regions
 * and nothing else; one with accounts is signed in to; one of an earlier version is left to the program itself, which
 * makes a backup before it brings it up to date.
 */
export async function openForImport(path: string): Promise<Outcome<OpenedDatabase>> {
  const isNew = !existsSync(path)
  if (isNew) mkdirSync(dirname(path), { recursive: true })
  else if (findPending(path, migrations).length > 0)
    return refuse('database-refused', '数据库是较早版本的。请先用学城打开一次,程序会先备份再升级')
  try {
    const works = assemble({
      path,
      now: readClock,
      newId,
      report: (error) => (error instanceof Error ? error.message : String(error)),
    })
    const close = (): void => works.database.close()
    if (works.door.hasAny()) {
      const call = createClient((name, input) => works.dispatch('command-line', name, input))
      const seated = await signIn(call)
      if (!seated.ok) close()
      return seated.ok ? done({ call, close }) : seated
    }
    works.vault.openKnown(demoPassphrase)
    if (isNew) await setUpDistrict(works.dispatch, works.desk)
    return done({ call: clientAs(works.dispatch, works.desk, operator), close })
  } catch (error) {
    if (error instanceof DatabaseRefused) return refuse('database-refused', error.message)
    throw error
  }
}
