import { fallsDue } from '../app/due.ts'

/** What the home page says of publicity: each period that still runs, with its last day. */
export const publicitiesDue = fallsDue(
  'publicity.read',
  'publicity.list',
  () => ({}),
  (publicities, today) =>
    publicities
      .filter(({ startDay, endDay }) => startDay <= today && endDay >= today)
      .map(({ id, title, names, endDay }) => ({
        id,
        title: `公示期满:${title}`,
        detail: `${names} 个名单,期满前收到的异议请登记`,
        due: endDay,
        to: `/publicity/${id}`,
      })),
)
