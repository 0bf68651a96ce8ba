import { z } from 'zod'
import { Day } from '../calendar/day.ts'
import { change, query } from '../command/define.ts'

/** Who works at this window; null until somebody has taken their place. */
export const Session = z.strictObject({
  accountId: z.string(),
  name: z.string(),
  role: z.string(),
  unit: z.string(),
  regionId: z.string().nullable(),
})
export type Session = z.infer<typeof Session>

export const sessionCommands = {
  'session.current': query({
    permission: 'session.open',
    input: z.strictObject({}),
    output: z.strictObject({
      session: Session.nullable(),
      /** What the title bar says about the database in use: 示范区, or the unit's name. */
      place: z.string(),
      /** The day the backend works with, `YYYY-MM-DD`. */
      today: z.string(),
      /** The day the annual report looks at, until another is chosen. */
      reportDay: z.string(),
    }),
  }),
  'session.accounts': query({ permission: 'session.open', input: z.strictObject({}), output: z.array(Session) }),
  'session.settle': change({
    permission: 'baseline.write',
    label: '设置单位名称和报告日期',
    input: z.strictObject({ place: z.string().min(1).max(40), reportDay: Day }),
    output: z.strictObject({ place: z.string(), reportDay: z.string() }),
  }),
  'session.begin': change({
    permission: 'session.open',
    label: '选择身份',
    undoable: false,
    audit: 'sign-in',
    input: z.strictObject({ accountId: z.string() }),
    output: Session,
  }),
}
