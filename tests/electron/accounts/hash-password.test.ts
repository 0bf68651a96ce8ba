import { expect, test } from 'vitest'
import { hashPassword, matchesHash, publishedCost } from '#electron/accounts/hash-password.ts'

test('a password matches its own hash and no other, and two hashes of one password differ', async () => {
  const [one, other] = await Promise.all([
    hashPassword('西城-2011', publishedCost),
    hashPassword('西城-2011', publishedCost),
  ])
  expect(one).not.toBe(other)
  expect(await matchesHash('西城-2011', one)).toBe(true)
  expect(await matchesHash('西城-2012', one)).toBe(false)
  expect(await matchesHash('西城-2011', other)).toBe(true)
})

test('the same characters match however they were composed', async () => {
  const hash = await hashPassword('caf\u00e9-2011', publishedCost)
  expect(await matchesHash('cafe\u0301-2011', hash)).toBe(true)
})

test('the hash says what a guess costs, so that old ones stay good when the cost is raised', async () => {
  const hash = await hashPassword('x', { cost: 2 ** 11, blockSize: 8, parallelization: 2 })
  expect(hash).toMatch(/^scrypt\$2048\$8\$2\$[\w+/=]{24}\$[\w+/=]{44}$/u)
  expect(await matchesHash('x', hash)).toBe(true)
})
