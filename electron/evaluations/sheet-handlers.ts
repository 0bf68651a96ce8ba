import type { ChangeContext, HandlersFor } from '#electron/context.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { caseLifecycle } from '#shared/evaluations/case-lifecycle.ts'
import { answersForStreet, isOwnUnit } from '#shared/evaluations/check-case-step.ts'
import type { ScoreColumn } from '#shared/evaluations/column-comparison.ts'
import type { PanelSeat, ScoreSheet } from '#shared/evaluations/evaluation-case.ts'
import { activeMembers, admitScorer } from '#shared/evaluations/panel.ts'
import type { ScoreEntry } from '#shared/evaluations/score-entry.ts'
import { isScoringOpen } from '#shared/evaluations/scoring-stage.ts'
import type { sheetCommands } from '#shared/evaluations/sheet-commands.ts'
import { findCaseRow } from './case-queries.ts'
import { findPartakers } from './case-partakers.ts'
import { loadCase, type LoadedCase } from './load-case.ts'
import { declareRecusal, setPanel } from './change-panel.ts'
import { panelOf } from './panel-queries.ts'
import { streetOf } from './street-of.ts'
import { sheetsOf } from './sheet-queries.ts'
import { findSheet, lockSheet, saveScores } from './write-sheet.ts'

interface Scores {
  readonly caseId: string
  readonly version: number
  readonly entries: readonly ScoreEntry[]
}

async function scoreColumn(
  context: ChangeContext,
  column: Exclude<ScoreColumn, 'expert'>,
  { caseId, ...scores }: Scores,
): Promise<Outcome<ScoreSheet>> {
  const loaded = await loadCase(context, caseId)
  if (!loaded.ok) return loaded
  const may = await checkColumn(context, column, loaded.value)
  return may.ok ? saveScores(context, loaded.value, { ...scores, column, expertId: null }) : may
}

/** The street's and the committee's scores come from others than those who applied, than the unit and than its experts. */
async function checkColumn(
  { whole, actor }: ChangeContext,
  column: Exclude<ScoreColumn, 'expert'>,
  { row, subject }: LoadedCase,
): Promise<Outcome<undefined>> {
  if (column === 'self') return done(undefined)
  if (column === 'street' && !answersForStreet(actor, subject))
    return refuse('not-permitted', `街道初审,由${subject.streetId === null ? '区学习办' : '所在街道'}办理`)
  if (isOwnUnit(actor, subject)) return refuse('same-person', '本人所在单位的评估')
  const { applicants } = await findPartakers(whole, row.id)
  if (applicants.has(actor.accountId)) return refuse('same-person', '申报和自评')
  const isSeated = (await panelOf(whole, row.id)).some(({ accountId }) => accountId === actor.accountId)
  return isSeated ? refuse('same-person', '本人参加评分的案件') : done(undefined)
}

interface Seated {
  readonly loaded: LoadedCase
  readonly panel: readonly PanelSeat[]
  readonly expertId: string
}

/** The case and the acting expert's seat on it; refuses those who are recused or not on the panel. */
async function takeSeat(context: ChangeContext, caseId: string): Promise<Outcome<Seated>> {
  const loaded = await loadCase(context, caseId)
  if (!loaded.ok) return loaded
  const { whole, actor } = context
  const seats = await panelOf(whole, caseId)
  // What the account says now counts beside what the register says of the expert.
  const standing = {
    accountOrganisationId: actor.organisationId ?? null,
    accountStreetId: await streetOf(whole, actor.regionId),
  }
  const panel = seats.map((seat) => (seat.accountId === actor.accountId ? { ...seat, ...standing } : seat))
  const own = panel.find(({ accountId }) => accountId === actor.accountId)
  const { subject, round } = loaded.value
  const admitted = admitScorer(panel, own?.expertId ?? '', subject, round.panelRule)
  return admitted.ok ? done({ loaded: loaded.value, panel, expertId: admitted.value.expertId }) : admitted
}

async function answerSheet({ db }: ChangeContext, caseId: string, expertId: string): Promise<Outcome<ScoreSheet>> {
  const sheet = await findSheet(db, caseId, { column: 'expert', expertId })
  return sheet ? done(sheet) : refuse('not-found', '评分表')
}

export const sheetHandlers: HandlersFor<typeof sheetCommands> = {
  'evaluations.score-self': (context, scores) => scoreColumn(context, 'self', scores),
  'evaluations.score-street': (context, scores) => scoreColumn(context, 'street', scores),
  'evaluations.score-committee': (context, scores) => scoreColumn(context, 'committee', scores),

  'evaluations.score-expert': async (context, { caseId, ...scores }) => {
    const seated = await takeSeat(context, caseId)
    if (!seated.ok) return seated
    const { loaded, expertId } = seated.value
    return saveScores(context, loaded, { ...scores, column: 'expert', expertId })
  },

  'evaluations.hand-in': async (context, { caseId, version }) => {
    const seated = await takeSeat(context, caseId)
    if (!seated.ok) return seated
    const { loaded, expertId } = seated.value
    if (!isScoringOpen('expert', loaded.row.state)) return refuse('wrong-state', caseLifecycle.states[loaded.row.state])
    const locked = await lockSheet(context, loaded, { column: 'expert', expertId }, version)
    return locked.ok ? answerSheet(context, caseId, expertId) : locked
  },

  'evaluations.reopen-sheet': async (context, { caseId, sheetId, version, reason }) => {
    const seated = await takeSeat(context, caseId)
    if (!seated.ok) return seated
    const { loaded, panel, expertId } = seated.value
    const { row, subject, round } = loaded
    const leader = activeMembers(panel, subject, round.panelRule).find(({ isLeader }) => isLeader)
    if (leader?.expertId !== expertId) return refuse('not-permitted', '只有评估组组长可以重新开放评分表')
    if (!isScoringOpen('expert', row.state)) return refuse('wrong-state', caseLifecycle.states[row.state])
    if (reason.trim() === '') return refuse('reason-needed')
    const sheet = (await sheetsOf(context.db, caseId)).find(({ id }) => id === sheetId)
    if (!sheet?.expertId || !sheet.locked) return refuse('not-found', '已提交的专家评分表')
    const opened = context.write.update('scoreSheet', sheetId, version, {
      locked: 0,
      lockedAt: null,
      reopenReason: reason.trim(),
    })
    if (!opened.ok) return opened
    const voided = context.write.update('evaluationCase', row.id, row.version, { spreadReason: '' })
    return voided.ok ? answerSheet(context, caseId, sheet.expertId) : voided
  },

  'evaluations.set-panel': setPanel,
  'evaluations.declare-recusal': declareRecusal,

  'evaluations.record-rediscussion': async (context, { caseId, version, reason }) => {
    const loaded = await loadCase(context, caseId)
    if (!loaded.ok) return loaded
    const { state } = loaded.value.row
    if (!isScoringOpen('expert', state)) return refuse('wrong-state', caseLifecycle.states[state])
    if (reason.trim() === '') return refuse('reason-needed')
    const written = context.write.update('evaluationCase', caseId, version, { spreadReason: reason.trim() })
    if (!written.ok) return written
    const row = await findCaseRow(context.db, caseId)
    return row ? done(row) : refuse('not-found', '评估案件')
  },
}
