import { awardKinds } from '#shared/awards/award-kind.ts'
import { awaits } from '../app/awaiting.ts'

/** What the home page lists of nominations: those the one at the screen can move on. */
export const nominationsAwaiting = awaits('award.read', 'nominations.awaiting', {}, (waiting) =>
  waiting.map(({ id, name, unit, kind, step, since, opinion }) => ({
    id,
    title: `待${step}:${name}`,
    detail: opinion === null ? `${unit}推荐 · ${awardKinds[kind]}` : `已退回:${opinion}`,
    isReturned: opinion !== null,
    since,
    to: `/nominations/${id}`,
  })),
)
