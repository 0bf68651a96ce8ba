import type { SignInPolicy } from './password-policy.ts'

/** How a login name stands, whether an account has it or not: failures in a row, and how long it stays locked. */
export interface Lockout {
  readonly failures: number
  /** Milliseconds of the program running; no clock is asked. */
  readonly lockedMs: number
}

export const free: Lockout = { failures: 0, lockedMs: 0 }

/** After one more failure: the last one allowed locks, and counting begins again. */
export function failOnce({ failures }: Lockout, policy: Pick<SignInPolicy, 'maxFailures' | 'lockMinutes'>): Lockout {
  const counted = failures + 1
  return counted < policy.maxFailures
    ? { failures: counted, lockedMs: 0 }
    : { failures: 0, lockedMs: policy.lockMinutes * 60_000 }
}

/** After the program has run on for a while. */
export const passTime = ({ failures, lockedMs }: Lockout, elapsedMs: number): Lockout => ({
  failures,
  lockedMs: Math.max(0, lockedMs - Math.max(0, elapsedMs)),
})
