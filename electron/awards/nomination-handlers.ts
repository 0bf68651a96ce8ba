import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { stepsOf, takenBy } from '#electron/lifecycle/take-step.ts'
import { findRow } from '#electron/register/register-queries.ts'
import { AwardOpinion, checkOpinions } from '#shared/awards/award-opinion.ts'
import { nomineeLimit } from '#shared/awards/award-quota.ts'
import { CommitteeVote, hasQuorum, isVotePassed, votesCast } from '#shared/awards/award-vote.ts'
import type { nominationCommands, NominationFile } from '#shared/awards/nomination-commands.ts'
import type { NominationStep } from '#shared/awards/nomination-lifecycle.ts'
import { nominationRegister, type Nomination } from '#shared/awards/nomination-register.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { listAwaiting } from './awaiting-nominations.ts'
import { approveNominations } from './approve-nominations.ts'
import { findQuota, loadNominated, loadProject } from './award-queries.ts'
import { checkRecommendation } from './check-recommendation.ts'
import { moveNomination } from './move-nomination.ts'
import {
  changeDraft,
  createDraft,
  derivedNominationHandlers,
  removeDrafts,
  reorder,
  restoreDrafts,
} from './nomination-drafts.ts'
import { loadNomination, opinionsOf } from './nomination-queries.ts'
import { publishNominations } from './publish-nominations.ts'
import { revokeCommendation } from './revoke-commendation.ts'

interface Reasoned {
  readonly id: string
  readonly version: number
  readonly reason: string
}

type Check = (context: ChangeContext, nomination: Nomination) => Promise<Outcome<undefined>> | Outcome<undefined>

const step =
  (name: NominationStep, check?: Check) =>
  (context: ChangeContext, { id, version, reason }: Reasoned): Promise<Outcome<Nomination>> =>
    moveNomination(context, {
      id,
      version,
      step: name,
      reason,
      ...(check ? { check: (nomination: Nomination) => check(context, nomination) } : {}),
    })

async function readFile({ db, whole }: QueryContext, id: string): Promise<Outcome<NominationFile>> {
  const nomination = await findRow(db, nominationRegister, id)
  const project = nomination && (await loadProject(whole, nomination.projectId))
  if (!nomination || !project) return refuse('not-found', nominationRegister.noun)
  const quota = await findQuota(db, nomination.quotaId)
  const { opinions } = await opinionsOf(db, id)
  const nominated = await loadNominated(whole, nomination.projectId)
  return done({
    steps: await stepsOf(db, id),
    takenBy: await takenBy(db, id),
    requiredOpinions: [...project.rules.requiredOpinions[nomination.kind]],
    opinions,
    nominees: nominated.filter(({ unitId }) => unitId === nomination.quotaId).length,
    nomineeLimit: nomineeLimit(quota?.places ?? 0, project.rules.diffRate),
  })
}

const checkCleared: Check = async ({ db, whole }, nomination) => {
  const project = await loadProject(whole, nomination.projectId)
  if (!project) return refuse('not-found', '表彰项目')
  const { opinions } = await opinionsOf(db, nomination.id)
  return checkOpinions(project.rules.requiredOpinions[nomination.kind], opinions)
}

const {
  'nominations.import': _import,
  'nominations.template': _template,
  'nominations.paste': _paste,
  ...derived
} = derivedNominationHandlers

export const nominationHandlers: HandlersFor<typeof nominationCommands> = {
  ...derived,
  'nominations.create': (context, { values }) => createDraft(context, values),
  'nominations.update': (context, { values, ...seen }) => changeDraft(context, seen, values),
  'nominations.remove': (context, { rows, reason }) => removeDrafts(context, rows, reason),
  'nominations.restore': (context, { ids }) => restoreDrafts(context, ids),
  'nominations.rank': (context, { quotaId, ids }) => reorder(context, quotaId, ids),
  'nominations.awaiting': async (context) => done(await listAwaiting(context)),
  'nominations.file': (context, { id }) => readFile(context, id),

  'nominations.recommend': step('recommend', checkRecommendation),
  'nominations.takeBack': step('takeBack'),
  'nominations.review': step('review'),
  'nominations.sendBack': step('sendBack'),
  'nominations.clear': step('clear', checkCleared),
  'nominations.refer': step('refer'),
  'nominations.strike': step('strike'),
  'nominations.revoke': (context, input) => revokeCommendation(context, input),

  'nominations.answer': async (context, { nominationId, ...typed }) => {
    const opinion = AwardOpinion.safeParse(typed)
    if (!opinion.success)
      return refuseFields(opinion.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))
    const nomination = await findRow(context.db, nominationRegister, nominationId)
    if (!nomination) return refuse('not-found', nominationRegister.noun)
    const { reviewId } = await opinionsOf(context.db, nominationId)
    if (nomination.state !== 'consulting' || reviewId === null) return refuse('wrong-state', '不在征求意见')
    if (opinion.data.answeredOn > context.today())
      return refuseFields([{ field: 'answeredOn', message: '答复日期不能晚于今天。' }])
    context.write.insert('awardOpinion', { ...opinion.data, nominationId, reviewId })
    context.write.describe({ label: `登记部门意见:${nomination.name} ${opinion.data.authority}` })
    return readFile(context, nominationId)
  },

  'nominations.vote': async (context, { id, version, reason, ...votes }) => {
    const vote = CommitteeVote.safeParse(votes)
    if (!vote.success)
      return refuseFields([{ field: 'members', message: vote.error.issues[0]?.message ?? '票数有误,请核对。' }])
    const loaded = await loadNomination(context.db, { id, version })
    if (!loaded.ok) return loaded
    const project = await loadProject(context.whole, loaded.value.projectId)
    if (!project) return refuse('not-found', '表彰项目')
    const { voteRule } = project.rules
    if (!hasQuorum(vote.data, voteRule)) {
      const message = `应到 ${vote.data.members} 人,投票 ${votesCast(vote.data)} 人,未达到规定的到会人数,评议无效。`
      return refuseFields([{ field: 'members', message }])
    }
    const { members, inFavour, against, abstained } = vote.data
    return moveNomination(context, {
      id,
      version,
      step: isVotePassed(vote.data, voteRule) ? 'shortlist' : 'decline',
      reason: reason.trim() || `赞成 ${inFavour} 票,反对 ${against} 票,弃权 ${abstained} 票`,
      changes: { voteMembers: members, voteInFavour: inFavour, voteAgainst: against, voteAbstained: abstained },
    })
  },

  'nominations.publish': publishNominations,
  'nominations.approve': approveNominations,
}
