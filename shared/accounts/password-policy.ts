import { z } from 'zod'
import type { FieldProblem } from '../command/outcome.ts'
import { normaliseLogin } from './normalise-login.ts'

/**
 * The rules of sign-in, settings of the office. The figures it begins with are 示例, in the habit of 等保 second level
 * (`domain` §8.4: complexity, periodic change, limited attempts, leaving the session when idle).
 */
export const SignInPolicy = z.strictObject({
  /** Fewest characters of a password. */
  minLength: z.int().min(8).max(64),
  /** How many of the four kinds (大写、小写、数字、符号) a password mixes. */
  kinds: z.int().min(1).max(4),
  /** How many earlier passwords may not come back. */
  notLast: z.int().min(0).max(10),
  /** A password is changed after this many days; 0 is never. */
  expiresDays: z.int().min(0).max(730),
  /** An issued password that nobody used is worth nothing after this many days. */
  initialDays: z.int().min(1).max(60),
  /** So many failures in a row lock a login name … */
  maxFailures: z.int().min(3).max(20),
  /** … for so many minutes of the program running, whatever the clock says. */
  lockMinutes: z.int().min(5).max(1440),
  /** A window nobody touches for so many minutes is locked. */
  idleMinutes: z.int().min(1).max(120),
  /** 三员分立: the administrators' roles are not combined with each other or with business roles. */
  isSeparated: z.boolean(),
})
export type SignInPolicy = z.infer<typeof SignInPolicy>

export const samplePolicy: SignInPolicy = {
  minLength: 10,
  kinds: 3,
  notLast: 3,
  expiresDays: 90,
  initialDays: 7,
  maxFailures: 5,
  lockMinutes: 15,
  idleMinutes: 15,
  isSeparated: false,
}

const kinds: readonly RegExp[] = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}\s]/u]

/** Words everybody tries first; a password that is little more than one of them is none. 示例. */
const common: readonly string[] = [
  'password',
  'admin',
  'qwerty',
  '123456',
  '888888',
  '666666',
  'xuecheng',
  'abc123',
  '111111',
]

/** A password with its common words and its owner's names taken out: what is left has to be guessed. */
const withoutKnown = (password: string, names: readonly string[]): string =>
  [...names.map(normaliseLogin), ...common]
    .filter((word) => word.length > 1)
    .reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())

/** Characters as people count them: a rare 汉字 of two code units is one. */
const countCharacters = (text: string): number => Array.from(text).length

interface Owner {
  readonly loginName: string
  readonly name: string
}

/** What the policy asks, as one sentence beside the field. */
export const wordPolicy = ({ minLength, kinds: mixed }: SignInPolicy): string =>
  `至少 ${minLength} 个字符${mixed > 1 ? `,大写字母、小写字母、数字、符号(或汉字)中至少 ${mixed} 种` : ''};不能包含姓名、登录名或常见口令。`

const refuse = (message: string): FieldProblem[] => [{ field: 'password', message }]

/** What is wrong with a new password; empty where it may be used. */
export function checkPassword(policy: SignInPolicy, password: string, { loginName, name }: Owner): FieldProblem[] {
  const length = countCharacters(password)
  if (length < policy.minLength) return refuse(`口令至少 ${policy.minLength} 个字符,现为 ${length} 个。请加长。`)
  if (length > 128) return refuse('口令最多 128 个字符。请缩短。')
  const mixed = kinds.filter((kind) => kind.test(password)).length
  if (mixed < policy.kinds)
    return refuse(
      `口令须包含大写字母、小写字母、数字、符号(或汉字)中的至少 ${policy.kinds} 种,现有 ${mixed} 种。请补充。`,
    )
  if (countCharacters(withoutKnown(password, [loginName, name])) < 6)
    return refuse('口令与姓名、登录名或常见口令太接近。请换一个别人猜不到的。')
  return []
}
