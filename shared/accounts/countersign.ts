import { z } from 'zod'
import type { Holder } from '../command/permissions.ts'
import { isAdministrator } from './grant.ts'
import { Password } from './session-commands.ts'

/** 会签: another administrator, at the same window, puts their own password to what nobody may do alone. */
export const Countersign = z.strictObject({ loginName: z.string().min(1).max(60), password: Password })
export type Countersign = z.infer<typeof Countersign>

/**
 * Whether a password for this account is issued by two. Under 三员分立 nobody gets at another administrator's account
 * alone (`domain` §8.4: they restrain one another); whoever issues a password could sign in with it.
 */
export const needsCountersign = (
  { role, secondRole }: { readonly role: Holder['role'] | null; readonly secondRole: Holder['secondRole'] },
  isSeparated: boolean,
): boolean => isSeparated && (isAdministrator(role) || isAdministrator(secondRole))
