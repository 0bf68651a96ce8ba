import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** What one guess costs: scrypt's N, r and p. */
export interface PasswordCost {
  readonly cost: number
  readonly blockSize: number
  readonly parallelization: number
}

/** 32 MiB and about a third of a second a guess: OWASP's password storage cheat sheet, for computers with little memory. */
export const officeCost: PasswordCost = { cost: 2 ** 15, blockSize: 8, parallelization: 3 }

/** For passwords that stand in the handbook: there is nothing to protect. */
export const publishedCost: PasswordCost = { cost: 2 ** 10, blockSize: 8, parallelization: 1 }

const keyLength = 32

function derive(password: string, salt: Buffer, { cost, blockSize, parallelization }: PasswordCost): Promise<Buffer> {
  // The same characters give the same bytes, however the input method composed them.
  const text = password.normalize('NFKC')
  const options: ScryptOptions = { cost, blockSize, parallelization, maxmem: 256 * cost * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(text, salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** A password as it is kept: `scrypt$N$r$p$salt$key`, salt and key in base64. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  const { cost: n, blockSize, parallelization } = cost
  return ['scrypt', n, blockSize, parallelization, salt.toString('base64'), key.toString('base64')].join('$')
}

/** Whether a password is the one that was hashed; compared in constant time. */
export async function matchesHash(password: string, hash: string): Promise<boolean> {
  const [, n, blockSize, parallelization, salt = '', key = ''] = hash.split('$')
  const cost = { cost: Number(n), blockSize: Number(blockSize), parallelization: Number(parallelization) }
  const found = await derive(password, Buffer.from(salt, 'base64'), cost)
  const kept = Buffer.from(key, 'base64')
  return kept.length === found.length && timingSafeEqual(kept, found)
}
