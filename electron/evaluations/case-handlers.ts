import type { ChangeContext, HandlersFor } from '#electron/context.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { caseCommands } from '#shared/evaluations/case-commands.ts'
import { caseLifecycle, type CaseStep } from '#shared/evaluations/case-lifecycle.ts'
import { awaitsActor } from '#shared/evaluations/case-scope.ts'
import { findCaseRow, listCases } from './case-queries.ts'
import { viewCase } from './case-view.ts'
import { conclude, reopenApplication, reopenCommittee, withoutResult } from './conclude-case.ts'
import { loadCase, type LoadedCase } from './load-case.ts'
import { stepThrough } from './move-case.ts'
import { nameCase } from './name-case.ts'
import { checkAccepting, openCase } from './open-case.ts'
import { showCases } from './show-cases.ts'
import { lockSheet } from './write-sheet.ts'

type Prepare = (context: ChangeContext, loaded: LoadedCase, opinion: string) => Promise<Outcome<unknown>>

const lock =
  (column: 'self' | 'street'): Prepare =>
  (context, loaded) =>
    lockSheet(context, loaded, { column, expertId: null })

/** What else a step does: handing a sheet in, or opening it again after a return. */
const preparations: Partial<Record<CaseStep, Prepare>> = {
  apply: async ({ today }, { round }) => checkAccepting(round, today()),
  'submit-self': lock('self'),
  'pass-street': lock('street'),
  'return-street': reopenApplication,
  'return-documents': reopenApplication,
  'return-proposed': reopenCommittee,
  'return-publicity': reopenCommittee,
  'return-naming': reopenCommittee,
}

interface Taken {
  readonly id: string
  readonly version: number
  readonly opinion: string
}

const take = (context: ChangeContext, step: CaseStep, taken: Taken) =>
  stepThrough(
    context,
    { ...taken, step },
    async (loaded) => (await preparations[step]?.(context, loaded, taken.opinion)) ?? done(undefined),
    preparations[step] === reopenCommittee ? withoutResult : {},
  )

/** A draft its applicant may still change. */
async function findDraft(context: ChangeContext, id: string): Promise<Outcome<LoadedCase>> {
  const loaded = await loadCase(context, id)
  if (!loaded.ok) return loaded
  const { state } = loaded.value.row
  return state === 'draft' ? loaded : refuse('wrong-state', caseLifecycle.states[state])
}

export const caseHandlers: HandlersFor<typeof caseCommands> = {
  'evaluations.cases': async ({ db, actor }, wanted) => done(await listCases(db, actor, wanted)),

  'evaluations.awaiting': async ({ db, actor }) =>
    done((await listCases(db, actor, {})).filter((summary) => awaitsActor(actor, summary))),

  'evaluations.case': (context, { id }) => viewCase(context, id),

  'evaluations.create-case': openCase,

  'evaluations.update-case': async (context, { id, version, statement }) => {
    const draft = await findDraft(context, id)
    if (!draft.ok) return draft
    const written = context.write.update('evaluationCase', id, version, { statement })
    if (!written.ok) return written
    const row = await findCaseRow(context.db, id)
    return row ? done(row) : refuse('not-found', '评估案件')
  },

  'evaluations.remove-case': async (context, { id, version }) => {
    const draft = await findDraft(context, id)
    if (!draft.ok) return draft
    const removed = context.write.remove('evaluationCase', id, version)
    return removed.ok ? done({ id }) : removed
  },

  'evaluations.submit': (context, { step, ...taken }) => take(context, step, taken),
  'evaluations.review': (context, { step, ...taken }) => take(context, step, taken),
  'evaluations.process': (context, { step, ...taken }) => take(context, step, taken),
  'evaluations.conclude': conclude,
  'evaluations.open-publicity': showCases,
  'evaluations.stop-publicity': (context, taken) => take(context, 'return-publicity', taken),
  'evaluations.name': nameCase,
  'evaluations.refuse-naming': (context, taken) => take(context, 'return-naming', taken),
}
