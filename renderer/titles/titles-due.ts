import { addDays, type Day } from '#shared/calendar/day.ts'
import type { Condition } from '#shared/register/page.ts'
import { titleRegister } from '#shared/titles/title-register.ts'
import { daysAhead, fallsDue } from '../app/due.ts'
import { listLink } from '../register/list-link.ts'

const runningOut = (today: Day): Condition[] => [
  { kind: 'between', field: 'validTo', from: today, to: addDays(today, daysAhead) },
  { kind: 'blank', field: 'withdrawnOn' },
]

/** What the home page says of titles: how many run out soon, with a way to just those. */
export const titlesDue = fallsDue(
  'organisation.write',
  'titles.list',
  (today) => ({ conditions: runningOut(today), limit: 1 }),
  ({ matching }, today) =>
    matching === 0
      ? []
      : [
          {
            id: 'titles',
            title: `${matching} 项称号将到有效期`,
            detail: `${daysAhead} 天之内,需要复评的请安排申报`,
            due: null,
            to: listLink(titleRegister, { conditions: runningOut(today) }),
          },
        ],
)
