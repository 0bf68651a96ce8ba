import type { Database } from 'better-sqlite3'
import type { Lockout } from '#shared/accounts/lockout.ts'

export interface Credential {
  readonly hash: string
  /** Hashes of earlier passwords, newest first. */
  readonly earlier: readonly string[]
  /** The instant it was issued or last changed. */
  readonly changedAt: string
  /** Issued by an administrator and not yet replaced by the person's own. */
  readonly isInitial: boolean
}

/**
 * Passwords and failed sign-ins. They are no records: neither the operation log nor a history nor an undo knows them.
 * Writes belong to the act that is running, or stand by themselves where none is.
 */
export interface CredentialStore {
  find(accountId: string): Credential | undefined
  /** Whether anybody could sign in at all; a database without is at its first run. */
  hasAny(): boolean
  put(accountId: string, credential: Credential): void
  lockoutOf(loginName: string): Lockout | undefined
  putLockout(loginName: string, lockout: Lockout): void
  /** Every login name that is locked. */
  locked(): readonly (Lockout & { readonly loginName: string })[]
}

/** More names than a district has people; beyond, unlocked ones that were mistyped once are forgotten. */
const mostLockouts = 10_000

export function createCredentialStore(file: Database): CredentialStore {
  const find = file.prepare('SELECT hash, earlier, changed_at, is_initial FROM main.credential WHERE account_id = ?')
  const any = file.prepare('SELECT 1 FROM main.credential LIMIT 1')
  const put = file.prepare(
    'INSERT INTO main.credential (account_id, hash, earlier, changed_at, is_initial) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, earlier = excluded.earlier, ' +
      'changed_at = excluded.changed_at, is_initial = excluded.is_initial',
  )
  const lockout = file.prepare('SELECT failures, locked_ms AS lockedMs FROM main.lockout WHERE login_name = ?')
  const putLockout = file.prepare(
    'INSERT INTO main.lockout (login_name, failures, locked_ms) VALUES (?, ?, ?) ' +
      'ON CONFLICT (login_name) DO UPDATE SET failures = excluded.failures, locked_ms = excluded.locked_ms',
  )
  const forget = file.prepare('DELETE FROM main.lockout WHERE failures = 0 AND locked_ms = 0')
  const forgetUnlocked = file.prepare(
    'DELETE FROM main.lockout WHERE locked_ms = 0 AND (SELECT count(*) FROM main.lockout) > ?',
  )
  const locked = file.prepare(
    'SELECT login_name AS loginName, failures, locked_ms AS lockedMs FROM main.lockout WHERE locked_ms > 0',
  )
  return {
    find(accountId) {
      const row = find.get(accountId) as
        | { hash: string; earlier: string; changed_at: string; is_initial: number }
        | undefined
      return (
        row && {
          hash: row.hash,
          earlier: JSON.parse(row.earlier) as string[],
          changedAt: row.changed_at,
          isInitial: row.is_initial === 1,
        }
      )
    },
    hasAny: () => any.get() !== undefined,
    put: (accountId, { hash, earlier, changedAt, isInitial }) =>
      void put.run(accountId, hash, JSON.stringify(earlier), changedAt, isInitial ? 1 : 0),
    lockoutOf: (loginName) => lockout.get(loginName) as Lockout | undefined,
    putLockout(loginName, { failures, lockedMs }) {
      putLockout.run(loginName, failures, Math.ceil(lockedMs))
      forget.run()
      forgetUnlocked.run(mostLockouts)
    },
    locked: () => locked.all() as (Lockout & { loginName: string })[],
  }
}
