import { createHash, randomBytes } from 'node:crypto'
import type { KeyWraps } from '#electron/database/key-wraps.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { VaultState } from '#shared/vault/vault-state.ts'
import type { KeyRing } from './key-ring.ts'
import { unwrapKey, unwrapKnown, wrapKey, wrapKnown, type KeyWrap, type ScryptCost } from './key-wrap.ts'

/** The data key of a database: made once, wrapped by the 数据口令, held while the program runs. */
export interface Vault {
  state(): VaultState
  /** Makes the key and seals what earlier versions stored in plain; answers how many values. Refuses 'vault-made'. */
  create(passphrase: string): Promise<Outcome<number>>
  /** Refuses 'passphrase-wrong', and 'passphrase-slowed' for a time that doubles with every wrong one. */
  unlock(passphrase: string): Promise<Outcome<undefined>>
  changePassphrase(current: string, next: string): Promise<Outcome<undefined>>
  /** Opens with a key kept elsewhere (by the operating system), if it is this database's. Answers whether it is. */
  openWith(dataKey: Uint8Array): boolean
  /** Opens with a passphrase that is no secret, and makes the key where there is none: the demo district, tests. Nobody is told its key. */
  openKnown(passphrase: string): void
  /** After every act: where the act was taken back, a key made in it is forgotten with it. */
  settle(): void
}

interface Parts {
  readonly ring: KeyRing
  readonly wraps: KeyWraps
  /** Seals in the running act what is stored in plain; answers how many values. */
  readonly sealStored: () => number
  /** The instant, ISO-8601 UTC. */
  readonly now: () => string
  /** Told the key once it is certain that it stays, so that a host can keep it under the operating system's protection. */
  readonly onDataKey?: ((dataKey: Uint8Array) => void) | undefined
  readonly cost?: ScryptCost | undefined
}

/** The first wrong passphrases cost nothing but the computing; then 2, 4, 8 … seconds, at most ten minutes. */
const freeTries = 3
const waitAfter = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(2 ** (failures - freeTries + 1), 600) * 1000

const wordWait = (until: number, now: number): string => `还需等待 ${Math.ceil((until - now) / 1000)} 秒`

/** Tells whether a key is a database's own, without telling the key. */
const checkOf = (dataKey: Uint8Array): string =>
  createHash('sha256').update('xuecheng key check').update(dataKey).digest('base64')

export function createVault({ ring, wraps, sealStored, now, onDataKey, cost }: Parts): Vault {
  let failures = 0
  let failedAt = 0
  let announced: Uint8Array | undefined

  const isOwn = (dataKey: Uint8Array): boolean => wraps.read()?.keyCheck === checkOf(dataKey)

  const keep = (dataKey: Uint8Array, wrap: KeyWrap): void => wraps.put({ ...wrap, keyCheck: checkOf(dataKey) }, now())

  /** How long the next try has to wait. A clock set back makes it no shorter. */
  const waiting = (): Outcome<never> | undefined => {
    const instant = Date.parse(now())
    const until = failedAt + waitAfter(failures)
    const elapsed = instant - failedAt
    return elapsed >= 0 && instant >= until
      ? undefined
      : refuse('passphrase-slowed', wordWait(failedAt + waitAfter(failures), Math.max(instant, failedAt)))
  }

  async function keyUnder(passphrase: string): Promise<Outcome<Buffer>> {
    const stored = wraps.read()
    if (stored === undefined) return refuse('vault-locked')
    const slowed = failures >= freeTries ? waiting() : undefined
    if (slowed) return slowed
    const key = await unwrapKey(stored, passphrase)
    if (key !== undefined && isOwn(key)) {
      failures = 0
      return done(key)
    }
    failures += 1
    failedAt = Date.parse(now())
    return refuse('passphrase-wrong')
  }

  return {
    state: () => {
      if (ring.key() !== undefined) return 'open'
      return wraps.read() === undefined ? 'absent' : 'locked'
    },
    async create(passphrase) {
      if (wraps.read() !== undefined) return refuse('vault-made')
      const dataKey = randomBytes(32)
      const wrap = await wrapKey(dataKey, passphrase, cost)
      keep(dataKey, wrap)
      ring.hold(dataKey)
      return done(sealStored())
    },
    async unlock(passphrase) {
      const key = await keyUnder(passphrase)
      if (!key.ok) return key
      ring.hold(key.value)
      return done(undefined)
    },
    async changePassphrase(current, next) {
      const key = await keyUnder(current)
      if (!key.ok) return key
      keep(key.value, await wrapKey(key.value, next, cost))
      ring.hold(key.value)
      return done(undefined)
    },
    openWith(dataKey) {
      if (!isOwn(dataKey)) return false
      ring.hold(dataKey)
      announced = dataKey
      return true
    },
    openKnown(passphrase) {
      const stored = wraps.read()
      const dataKey = stored ? unwrapKnown(stored, passphrase) : randomBytes(32)
      if (!stored && dataKey) keep(dataKey, wrapKnown(dataKey, passphrase))
      if (!dataKey || !isOwn(dataKey)) return
      ring.hold(dataKey)
      announced = dataKey
    },
    settle() {
      const key = ring.key()
      if (key === announced) return
      if (key !== undefined && !isOwn(key)) ring.hold(undefined)
      announced = ring.key()
      if (announced) onDataKey?.(announced)
    },
  }
}
