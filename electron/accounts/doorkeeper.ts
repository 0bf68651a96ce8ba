import { randomBytes, randomInt } from 'node:crypto'
import type { Credential, CredentialStore } from '#electron/database/credential-store.ts'
import { failOnce, free, passTime, type Lockout } from '#shared/accounts/lockout.ts'
import { normaliseLogin } from '#shared/accounts/normalise-login.ts'
import type { SignInPolicy } from '#shared/accounts/password-policy.ts'
import { hashPassword, matchesHash, type PasswordCost } from './hash-password.ts'

/** Keeps passwords and counts failed sign-ins. Login names are taken as typed. */
export interface Doorkeeper {
  /** Whether anybody has a password; nobody has at the first run. */
  hasAny(): boolean
  find(accountId: string): Credential | undefined
  /**
   * Whether this is the account's password. An account that does not exist, or has none, takes just as long to refuse:
   * the time says nothing of it.
   */
  matches(accountId: string | undefined, password: string): Promise<boolean>
  /** Whether a password was among the account's last ones, its present one included. */
  isUsed(accountId: string, password: string, notLast: number): Promise<boolean>
  setPassword(accountId: string, password: string, at: string, isInitial: boolean): Promise<void>
  /** A password nobody has thought of, easy to read out: no characters that look alike. */
  inventPassword(): string
  /** Milliseconds a login name is still locked. */
  lockedMs(loginName: string): number
  /** Milliseconds one more failure would lock a login name for; 0 where it may be tried again. */
  lockAfterFailure(loginName: string, policy: SignInPolicy): number
  noteFailure(loginName: string, policy: SignInPolicy): void
  release(loginName: string): void
  /** Writes down how much of each lock has passed, so that a restart does not begin it again. */
  saveLocks(): void
}

interface Tools {
  readonly store: CredentialStore
  readonly cost: PasswordCost
  /** Milliseconds the program has run, from a clock nobody can set. */
  readonly elapsed: () => number
}

const alphabet = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const
const groups = 4

const pick = (letters: string): string => letters.charAt(randomInt(letters.length))

export function createDoorkeeper({ store, cost, elapsed }: Tools): Doorkeeper {
  const decoy = hashPassword(randomBytes(32).toString('base64'), cost)
  const begun = elapsed()
  const savedAt = new Map<string, number>()

  const now = (login: string): Lockout => {
    const lockout = store.lockoutOf(login)
    return lockout ? passTime(lockout, elapsed() - (savedAt.get(login) ?? begun)) : free
  }
  const put = (login: string, lockout: Lockout): void => {
    store.putLockout(login, lockout)
    savedAt.set(login, elapsed())
  }

  return {
    hasAny: () => store.hasAny(),
    find: (accountId) => store.find(accountId),
    async matches(accountId, password) {
      const kept = accountId === undefined ? undefined : store.find(accountId)
      const isRight = await matchesHash(password, kept?.hash ?? (await decoy))
      return kept !== undefined && isRight
    },
    async isUsed(accountId, password, notLast) {
      const kept = store.find(accountId)
      if (!kept) return false
      for (const hash of [kept.hash, ...kept.earlier].slice(0, Math.max(1, notLast)))
        if (await matchesHash(password, hash)) return true
      return false
    },
    async setPassword(accountId, password, at, isInitial) {
      const kept = store.find(accountId)
      const earlier = kept ? [kept.hash, ...kept.earlier].slice(0, 10) : []
      store.put(accountId, { hash: await hashPassword(password, cost), earlier, changedAt: at, isInitial })
    },
    inventPassword: () => Array.from({ length: groups }, () => alphabet.map(pick).join('')).join('-'),
    lockedMs: (loginName) => now(normaliseLogin(loginName)).lockedMs,
    lockAfterFailure: (loginName, policy) => failOnce(now(normaliseLogin(loginName)), policy).lockedMs,
    noteFailure: (loginName, policy) => {
      const login = normaliseLogin(loginName)
      put(login, failOnce(now(login), policy))
    },
    release: (loginName) => {
      const login = normaliseLogin(loginName)
      if (store.lockoutOf(login)) put(login, free)
    },
    saveLocks: () => {
      for (const { loginName } of store.locked()) put(loginName, now(loginName))
    },
  }
}
