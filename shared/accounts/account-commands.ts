import { z } from 'zod'
import { change, query } from '../command/define.ts'
import { Countersign } from './countersign.ts'
import { SignInPolicy } from './password-policy.ts'
import { Session } from './session-commands.ts'

const Id = z.strictObject({ id: z.string() })

const GrantShape = {
  role: Session.shape.role,
  secondRole: Session.shape.secondRole,
  regionId: Session.shape.regionId,
  organisationId: Session.shape.organisationId,
  scope: Session.shape.scope,
  regionIds: z.array(z.string()).max(300),
}

/** An account's rights and how its password stands. */
export const AccountRights = z.strictObject({
  id: z.string(),
  version: z.int(),
  ...GrantShape,
  role: Session.shape.role.nullable(),
  /** Names of the regions and the organisation, by id. */
  labels: z.record(z.string(), z.string()),
  password: z.enum(['none', 'initial', 'expired', 'own']),
  /** The instant it was issued or last changed. */
  passwordSince: z.string().nullable(),
  /** Minutes the login name stays locked after failed sign-ins; 0 where it is not. */
  lockedMinutes: z.int(),
})
export type AccountRights = z.infer<typeof AccountRights>

export const accountCommands = {
  'accounts.rights': query({ permission: 'account.read', input: Id, output: AccountRights }),
  /** Organisations an account may belong to, by name: an administrator sees no more of them. */
  'accounts.find-organisations': query({
    permission: 'account.grant',
    input: z.strictObject({ search: z.string().max(100) }),
    output: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
  /** 授权: role, second role, region and scope in one act, by somebody else than the account itself. */
  'accounts.grant': change({
    permission: 'account.grant',
    label: '授权',
    undoable: false,
    audit: 'permission',
    input: z.strictObject({ id: z.string(), version: z.int(), ...GrantShape }),
    output: AccountRights,
  }),
  /**
   * 发放口令: a random password, shown once; whoever signs in with it must choose their own. Under 三员分立 an
   * administrator's is issued with a 会签.
   */
  'accounts.issue-password': change({
    permission: 'account.write',
    label: '发放口令',
    undoable: false,
    audit: 'permission',
    secret: ['countersign'],
    input: Id.extend({ countersign: Countersign.optional() }),
    output: z.strictObject({ password: z.string(), days: z.int() }),
  }),
  'accounts.unlock': change({
    permission: 'account.grant',
    label: '解除锁定',
    undoable: false,
    audit: 'permission',
    input: Id,
    output: AccountRights,
  }),
  'security.policy': query({ permission: 'session.open', input: z.strictObject({}), output: SignInPolicy }),
  /** The rules of sign-in. 三员分立 is switched off only with a 会签. */
  'security.settle': change({
    permission: 'security.settle',
    label: '设置登录与口令规则',
    undoable: false,
    audit: 'security',
    secret: ['countersign'],
    input: z.strictObject({ policy: SignInPolicy, countersign: Countersign.optional() }),
    output: SignInPolicy,
  }),
}
