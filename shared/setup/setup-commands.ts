import { z } from 'zod'
import { Session } from '../accounts/session-commands.ts'
import { change, query } from '../command/define.ts'
import { duties, offices, type Duty, type Office } from './first-accounts.ts'

const OfficeCode = z.enum(Object.keys(offices) as [Office])
const DutyCode = z.enum(Object.keys(duties) as [Duty])

/** One of the first accounts, with the password its owner has typed. */
export const FirstPerson = z.strictObject({
  duty: DutyCode,
  name: z.string().min(1).max(30),
  loginName: z.string().min(1).max(30),
  password: z.string().min(1).max(200),
})
export type FirstPerson = z.infer<typeof FirstPerson>

/** A street, or a community with its street before it. */
export const Place = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(['district', 'street', 'community']),
})

export const setupCommands = {
  /** The regions a new computer may belong to; answered only while it has no account. */
  'setup.regions': query({ permission: 'session.open', input: z.strictObject({}), output: z.array(Place) }),
  /** Shows the demo district instead, which is built when it is first asked for; nothing of it enters this database. */
  'setup.open-demo': change({
    permission: 'session.open',
    label: '打开示范区',
    undoable: false,
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  /** Back from the demo district to the first run of this computer. */
  'setup.leave-demo': change({
    permission: 'session.open',
    label: '离开示范区',
    undoable: false,
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  /** 首次使用: says what this computer is and opens the first accounts; done once, and whoever does it is signed in. */
  'setup.begin': change({
    permission: 'session.open',
    label: '首次设置',
    undoable: false,
    audit: 'security',
    secret: ['password'],
    input: z.strictObject({
      office: OfficeCode,
      /** The unit's name, as it stands on screens and files. */
      place: z.string().min(1).max(40),
      regionId: z.string().nullable(),
      isSeparated: z.boolean(),
      people: z.array(FirstPerson).min(1).max(4),
    }),
    output: Session,
  }),
}
