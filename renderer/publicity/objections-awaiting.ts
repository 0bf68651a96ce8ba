import { awaits } from '../app/awaiting.ts'

/** What the home page lists of publicity: periods with objections that nobody has closed. */
export const objectionsAwaiting = awaits('publicity.manage', 'publicity.list', {}, (publicities) =>
  publicities
    .filter(({ openObjections }) => openObjections > 0)
    .map(({ id, title, openObjections, startDay, endDay }) => ({
      id,
      title: `待办结异议:${title}`,
      detail: `${openObjections} 件异议待核查答复`,
      since: startDay,
      due: endDay,
      to: `/publicity/${id}`,
    })),
)
