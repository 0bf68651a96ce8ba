import type { ChangeContext, ReadDb } from '#electron/context.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import type { EvaluationRound } from '#shared/evaluations/evaluation-round.ts'
import { roundLifecycle } from '#shared/evaluations/round-lifecycle.ts'
import { findTitleInForce } from './title-in-force.ts'
import { loadCase } from './load-case.ts'
import { findRound } from './round-queries.ts'

interface Application {
  readonly roundId: string
  readonly organisationId: string | null
  readonly familyId: string | null
  readonly statement: string
}

/** Whether a round takes applications on a day. */
export function checkAccepting(round: EvaluationRound, today: string): Outcome<undefined> {
  if (round.state !== 'open') return refuse('wrong-state', `批次“${round.name}”${roundLifecycle.states[round.state]}`)
  if (round.opensOn !== null && today < round.opensOn) return refuse('wrong-state', `${round.opensOn}起受理申报`)
  if (round.closesOn !== null && today > round.closesOn) return refuse('wrong-state', `申报已于${round.closesOn}截止`)
  return done(undefined)
}

interface Applicant {
  readonly name: string
  readonly type: string
  readonly closedOn: string | null
}

async function findApplicant(db: ReadDb, { organisationId, familyId }: Application): Promise<Applicant | undefined> {
  if (organisationId !== null && familyId !== null) return undefined
  if (familyId !== null) {
    const family = await db
      .selectFrom('family')
      .select('name')
      .where('id', '=', familyId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    return family && { name: family.name, type: 'family', closedOn: null }
  }
  return db
    .selectFrom('organisation')
    .select(['name', 'type', 'closedOn'])
    .where('id', '=', organisationId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

/** Refuses an applicant of another type, a closed one, one already in the round, and where the round says so, a holder. */
async function checkApplicant(
  context: ChangeContext,
  round: EvaluationRound,
  application: Application,
): Promise<Outcome<Applicant>> {
  const { db, whole, today } = context
  const { organisationId, familyId, roundId } = application
  const field = round.organisationType === 'family' ? 'familyId' : 'organisationId'
  const applicant = await findApplicant(db, application)
  if (!applicant)
    return refuseFields([{ field, message: field === 'familyId' ? '请选择申报家庭。' : '请选择申报单位。' }])
  if (applicant.type !== round.organisationType) {
    return refuseFields([{ field, message: `“${applicant.name}”的组织类型与本批次不符。请另选申报单位或批次。` }])
  }
  if (applicant.closedOn !== null && applicant.closedOn <= today()) {
    return refuseFields([{ field, message: `“${applicant.name}”已于 ${applicant.closedOn} 撤并,不能申报。` }])
  }
  const present = await whole
    .selectFrom('evaluationCase')
    .select('id')
    .where('roundId', '=', roundId)
    .where(organisationId === null ? 'familyId' : 'organisationId', '=', organisationId ?? familyId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  if (present) return refuse('duplicate', `“${applicant.name}”在本批次已有申报`)
  const titles = round.gradeTitles.map(({ titleKind }) => titleKind)
  const holding = round.excludesHolders
    ? await findTitleInForce(
        whole,
        { organisationId, familyId },
        { kinds: titles, level: round.titleLevel, day: today() },
      )
    : undefined
  if (holding) return refuse('duplicate', `“${applicant.name}”的同类称号仍在有效期内(${holding.awardedOn}授予)`)
  return done(applicant)
}

/** 填写申报: a case in draft. */
export async function openCase(context: ChangeContext, application: Application): Promise<Outcome<EvaluationCase>> {
  const round = await findRound(context.db, application.roundId)
  if (!round) return refuseFields([{ field: 'roundId', message: '请选择评估批次。' }])
  const accepting = checkAccepting(round, context.today())
  if (!accepting.ok) return accepting
  const applicant = await checkApplicant(context, round, application)
  if (!applicant.ok) return applicant
  const id = context.write.insert('evaluationCase', { ...application, state: 'draft', spreadReason: '' })
  context.write.describe({ label: `填写申报:${applicant.value.name}` })
  const loaded = await loadCase(context, id)
  return loaded.ok ? done(loaded.value.row) : loaded
}
