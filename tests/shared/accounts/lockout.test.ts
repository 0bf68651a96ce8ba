import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failOnce, free, passTime } from '#shared/accounts/lockout.ts'

const policy = { maxFailures: 5, lockMinutes: 15 }

test('a login name is locked exactly when the last allowed failure comes, and free again when its time has run', () => {
  const events = fc.array(fc.oneof(fc.constant('fail' as const), fc.nat(20 * 60_000)), { maxLength: 80 })
  fc.assert(
    fc.property(events, (steps) => {
      let lockout = free
      // The oracle counts on its fingers: failures since the last lock, and the instant until which it is locked.
      let clock = 0
      let failures = 0
      let lockedUntil = 0
      for (const step of steps) {
        if (step === 'fail') {
          if (lockout.lockedMs > 0) continue
          lockout = failOnce(lockout, policy)
          failures += 1
          if (failures === policy.maxFailures) {
            failures = 0
            lockedUntil = clock + policy.lockMinutes * 60_000
          }
        } else {
          lockout = passTime(lockout, step)
          clock += step
        }
        expect(lockout.lockedMs).toBe(Math.max(0, lockedUntil - clock))
      }
    }),
  )
})

test('a clock that runs backwards does not shorten a lock', () => {
  expect(passTime({ failures: 0, lockedMs: 1000 }, -500).lockedMs).toBe(1000)
})
