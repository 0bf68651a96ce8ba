import type { ChangeContext } from '#electron/context.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { caseLifecycle, type CaseState } from '#shared/evaluations/case-lifecycle.ts'
import type { PanelSeat } from '#shared/evaluations/evaluation-case.ts'
import { checkPanel, recusalGround, recusalWords } from '#shared/evaluations/panel.ts'
import { loadCase } from './load-case.ts'
import { findExpertTies, panelOf, panelRowsOf } from './panel-queries.ts'

/** A panel may change until the case is concluded. */
const changeable: readonly CaseState[] = ['self', 'street', 'documents', 'on-site', 'deliberation']

interface Members {
  readonly caseId: string
  readonly version: number
  readonly members: readonly { readonly expertId: string; readonly isLeader: boolean }[]
}

/**
 * 确定评估组. Refuses 'recused' for an expert with a ground against them, 'panel-invalid' where the panel would not fit
 * the round's rule, 'locked' where a member who has handed a sheet in would be taken off.
 */
export async function setPanel(
  context: ChangeContext,
  { caseId, version, members }: Members,
): Promise<Outcome<PanelSeat[]>> {
  const { whole, write, today } = context
  const loaded = await loadCase(context, caseId)
  if (!loaded.ok) return loaded
  const { row, round, subject } = loaded.value
  if (row.version !== version) return refuse('stale')
  if (!changeable.includes(row.state)) return refuse('wrong-state', caseLifecycle.states[row.state])
  const rows = await panelRowsOf(whole, caseId)
  const ties = await findExpertTies(
    whole,
    caseId,
    members.map(({ expertId }) => expertId),
  )
  const seats = []
  for (const { expertId, isLeader } of members) {
    const expert = ties.find((one) => one.expertId === expertId)
    if (!expert) return refuse('not-found', '专家')
    if (expert.disabledOn !== null && expert.disabledOn <= today())
      return refuse('panel-invalid', `专家${expert.name}已停聘`)
    const declaredReason =
      rows.find((one) => one.expertId === expertId && one.declaredReason !== null)?.declaredReason ?? null
    const seat = { ...expert, isLeader, declaredReason }
    const ground = recusalGround(seat, subject, round.panelRule)
    if (ground !== null) return refuse('recused', `${expert.name}(${recusalWords[ground]})`)
    seats.push(seat)
  }
  const problems = checkPanel(seats, subject, round.panelRule)
  if (problems.length > 0) {
    return refuse('panel-invalid', problems.map(({ message }) => message.replace(/。$/u, '')).join(';'))
  }
  const seated = rows.filter(({ deletedAt }) => deletedAt === null)
  const present = await panelOf(whole, caseId)
  for (const { id, version: seen, expertId } of seated) {
    if (seats.some((seat) => seat.expertId === expertId)) continue
    const leaving = present.find((seat) => seat.expertId === expertId)
    if (leaving?.handedIn && leaving.declaredReason === null)
      return refuse('locked', `专家${leaving.name}已提交评分表,不能撤下`)
    const removed = write.remove('panelMember', id, seen)
    if (!removed.ok) return removed
  }
  for (const { expertId, isLeader } of seats) {
    const old = seated.find((one) => one.expertId === expertId)
    const leads = isLeader ? 1 : 0
    if (!old) write.insert('panelMember', { caseId, expertId, isLeader: leads })
    else {
      const written = write.update('panelMember', old.id, old.version, { isLeader: leads })
      if (!written.ok) return written
    }
  }
  return done(await panelOf(whole, caseId))
}

/** The expert of the acting account declares why they do not score this case. */
export async function declareRecusal(
  context: ChangeContext,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<Outcome<PanelSeat[]>> {
  const { whole, write, actor, now } = context
  const loaded = await loadCase(context, caseId)
  if (!loaded.ok) return loaded
  if (!changeable.includes(loaded.value.row.state))
    return refuse('wrong-state', caseLifecycle.states[loaded.value.row.state])
  const seat = (await panelOf(whole, caseId)).find(({ accountId }) => accountId === actor.accountId)
  const member = (await panelRowsOf(whole, caseId)).find(
    (one) => one.expertId === seat?.expertId && one.deletedAt === null,
  )
  if (!seat || !member) return refuse('not-found', '评估组成员')
  if (reason.trim() === '') return refuse('reason-needed')
  if (seat.handedIn) return refuse('locked', '评分表已提交,不能再申请回避')
  const declared = { declaredReason: reason.trim(), declaredAt: now() }
  const written = write.update('panelMember', member.id, member.version, declared)
  return written.ok ? done(await panelOf(whole, caseId)) : written
}
