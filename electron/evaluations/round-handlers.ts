import type { ChangeContext, HandlersFor, ReadDb } from '#electron/context.ts'
import { takeStep } from '#electron/lifecycle/take-step.ts'
import { findStandardDetail } from '#electron/standards/standard-queries.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import type { EvaluationRound } from '#shared/evaluations/evaluation-round.ts'
import { checkRound } from '#shared/evaluations/round-check.ts'
import type { RoundDraft, roundCommands } from '#shared/evaluations/round-commands.ts'
import { roundLifecycle } from '#shared/evaluations/round-lifecycle.ts'
import { findRound, listRounds, packRound } from './round-queries.ts'

async function checkDraft(db: ReadDb, draft: RoundDraft): Promise<Outcome<undefined>> {
  const detail = await findStandardDetail(db, draft.standardId)
  if (!detail) return refuseFields([{ field: 'standardId', message: '请选择评估标准。' }])
  const problems = checkRound(draft, detail.standard, detail.grades)
  return problems.length > 0 ? refuseFields(problems) : done(undefined)
}

async function answer({ db }: ChangeContext, id: string): Promise<Outcome<EvaluationRound>> {
  const round = await findRound(db, id)
  return round ? done(round) : refuse('not-found', '评估批次')
}

export const roundHandlers: HandlersFor<typeof roundCommands> = {
  'evaluations.rounds': async ({ db }) => done(await listRounds(db)),

  'evaluations.create-round': async (context, { values }) => {
    const fit = await checkDraft(context.db, values)
    if (!fit.ok) return fit
    const id = context.write.insert('evaluationRound', { ...packRound(values), state: 'preparing' })
    context.write.describe({ label: `设立评估批次:${values.name}` })
    return answer(context, id)
  },

  'evaluations.update-round': async (context, { id, version, values }) => {
    const round = await findRound(context.db, id)
    if (!round) return refuse('not-found', '评估批次')
    if (round.state !== 'preparing') return refuse('in-use', `批次“${round.name}”已受理申报,其规则`)
    const fit = await checkDraft(context.db, values)
    if (!fit.ok) return fit
    const written = context.write.update('evaluationRound', id, version, packRound(values))
    return written.ok ? answer(context, id) : written
  },

  'evaluations.advance-round': async (context, { id, version, step, reason }) => {
    const round = await findRound(context.db, id)
    if (!round) return refuse('not-found', '评估批次')
    const fit = await checkDraft(context.db, round)
    if (step === 'open' && !fit.ok) return fit
    const moved = await takeStep(context, {
      lifecycle: roundLifecycle,
      table: 'evaluationRound',
      subject: { ...round, version },
      step,
      opinion: reason,
    })
    return moved.ok ? answer(context, id) : moved
  },
}
