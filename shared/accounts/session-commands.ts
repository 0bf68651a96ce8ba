import { z } from 'zod'
import { Day } from '../calendar/day.ts'
import { change, query } from '../command/define.ts'
import { roles } from '../command/permissions.ts'
import { scopeWords } from '../command/scope.ts'
import { VaultState } from '../vault/vault-state.ts'

const RoleCode = z.enum(roles as [(typeof roles)[number], ...typeof roles])
const ScopeCode = z.enum(Object.keys(scopeWords) as [keyof typeof scopeWords])

/** Who works at this window. */
export const Session = z.strictObject({
  accountId: z.string(),
  name: z.string(),
  loginName: z.string(),
  role: RoleCode,
  secondRole: RoleCode.nullable(),
  unit: z.string(),
  regionId: z.string().nullable(),
  organisationId: z.string().nullable(),
  scope: ScopeCode.nullable(),
})
export type Session = z.infer<typeof Session>

/**
 * How a window stands: the database has no account yet, nobody has signed in, the password must be changed first, the
 * window is locked, or somebody works.
 */
export const Standing = z.enum(['first-run', 'signed-out', 'change-password', 'locked', 'working'])
export type Standing = z.infer<typeof Standing>

/** A password as it is typed. */
export const Password = z.string().min(1).max(200)
const Nothing = z.strictObject({})

export const sessionCommands = {
  'session.current': query({
    permission: 'session.open',
    input: Nothing,
    output: z.strictObject({
      standing: Standing,
      session: Session.nullable(),
      /** The administrator who looks at the product as this account, if one does. */
      previewedBy: z.string().nullable(),
      /** What the title bar says about the database in use: 示范区, or the unit's name. */
      place: z.string(),
      /** The day the backend works with, `YYYY-MM-DD`. */
      today: z.string(),
      /** The day the annual report looks at, until another is chosen. */
      reportDay: z.string(),
      /** The window locks itself after so many minutes without a key or a click. */
      idleMinutes: z.int(),
      /** Whether protected columns can be read: no 数据口令 set yet, set but not entered, or entered. */
      vault: VaultState,
    }),
  }),
  /** The invented people of the demo district with their common password; of real records nobody is listed. */
  'session.sample-accounts': query({
    permission: 'session.open',
    input: Nothing,
    output: z
      .strictObject({
        password: z.string(),
        /** Opened from the first run of this computer, and may be left for it again. */
        isVisit: z.boolean(),
        accounts: z.array(Session),
      })
      .nullable(),
  }),
  'session.sign-in': change({
    permission: 'session.open',
    label: '登录',
    undoable: false,
    audit: 'sign-in',
    secret: ['password'],
    input: z.strictObject({ loginName: z.string().min(1).max(60), password: Password }),
    output: Session,
  }),
  'session.sign-out': change({
    permission: 'session.open',
    label: '退出登录',
    undoable: false,
    audit: 'sign-in',
    input: Nothing,
    output: Nothing,
  }),
  /** Locks the window; what is typed in it stays. */
  'session.lock': change({
    permission: 'session.open',
    label: '锁定窗口',
    undoable: false,
    audit: 'sign-in',
    input: Nothing,
    output: Nothing,
  }),
  'session.unlock': change({
    permission: 'session.open',
    label: '解锁窗口',
    undoable: false,
    audit: 'sign-in',
    secret: ['password'],
    input: z.strictObject({ password: Password }),
    output: Session,
  }),
  'session.change-password': change({
    permission: 'session.open',
    label: '修改口令',
    undoable: false,
    audit: 'permission',
    secret: ['old', 'password'],
    input: z.strictObject({ old: Password, password: Password }),
    output: Session,
  }),
  /** 以某人身份预览: an administrator sees the product as an account would; nothing can be changed meanwhile. */
  'session.preview': change({
    permission: 'account.preview',
    label: '以他人身份预览',
    undoable: false,
    audit: 'preview',
    auditObject: (_input, account) => (account ? `账户“${account.name}”` : ''),
    input: z.strictObject({ accountId: z.string() }),
    output: Session,
  }),
  'session.end-preview': change({
    permission: 'session.open',
    label: '结束预览',
    undoable: false,
    audit: 'preview',
    input: Nothing,
    output: Nothing,
  }),
  'session.settle': change({
    permission: 'district.settle',
    label: '设置单位名称和报告日期',
    input: z.strictObject({ place: z.string().min(1).max(40), reportDay: Day }),
    output: z.strictObject({ place: z.string(), reportDay: z.string() }),
  }),
}
