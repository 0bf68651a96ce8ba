import { done, refuse, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import type { PanelRule } from './panel-rule.ts'

/** One expert as placed on a case's panel. */
export interface PanelMember {
  readonly expertId: string
  readonly name: string
  readonly isLeader: boolean
  /** The organisation the expert works for, if it is in the register. */
  readonly organisationId: string | null
  /** The street the expert belongs to; null for one from outside the streets. */
  readonly streetId: string | null
  readonly coachedOrganisationIds: readonly string[]
  /** The organisation and the street of the account they work under, whatever the register of experts says. */
  readonly accountOrganisationId: string | null
  readonly accountStreetId: string | null
  /** Whether they took a step of this case, or wrote another of its sheets. */
  readonly tookPart: boolean
  /** Why the member declared recusal; null when none was declared. */
  readonly declaredReason: string | null
}

/** The organisation under evaluation. */
export interface PanelSubject {
  readonly organisationId: string
  readonly streetId: string | null
}

/** declared 本人申请, own-unit 本单位, own-street 本街道, coached 曾辅导创建, took-part 办理过本案. */
export type RecusalGround = 'declared' | 'own-unit' | 'own-street' | 'coached' | 'took-part'

export const recusalWords: Record<RecusalGround, string> = {
  declared: '本人申请回避',
  'own-unit': '是该单位的工作人员',
  'own-street': '与该单位同属一个街道',
  coached: '曾辅导该单位创建',
  'took-part': '办理过本案的其他步骤',
}

/** Why a member may not score the subject; null when nothing stands against it. */
export function recusalGround(member: PanelMember, subject: PanelSubject, rule: PanelRule): RecusalGround | null {
  const units = [member.organisationId, member.accountOrganisationId]
  const streets = [member.streetId, member.accountStreetId]
  if (member.declaredReason !== null) return 'declared'
  if (member.tookPart) return 'took-part'
  if (rule.recuseOwnUnit && units.includes(subject.organisationId)) return 'own-unit'
  if (rule.recuseCoached && member.coachedOrganisationIds.includes(subject.organisationId)) return 'coached'
  if (rule.recuseOwnStreet && subject.streetId !== null && streets.includes(subject.streetId)) return 'own-street'
  return null
}

/** The members who count and score. A recused member does neither. */
export const activeMembers = (
  panel: readonly PanelMember[],
  subject: PanelSubject,
  rule: PanelRule,
): readonly PanelMember[] => panel.filter((member) => recusalGround(member, subject, rule) === null)

/** What keeps a panel from starting, as Chinese sentences; empty when it may. */
export function checkPanel(panel: readonly PanelMember[], subject: PanelSubject, rule: PanelRule): FieldProblem[] {
  const active = activeMembers(panel, subject, rule)
  const leaders = active.filter(({ isLeader }) => isLeader)
  const problems: string[] = []
  if (active.length < rule.minExperts) {
    problems.push(`参加评分的专家为 ${active.length} 人,至少须 ${rule.minExperts} 人(回避的不计)。请补充专家。`)
  }
  if (rule.oddNumber && active.length % 2 === 0) {
    problems.push(`参加评分的专家为 ${active.length} 人,须为单数(回避的不计)。请增加或减少一人。`)
  }
  if (leaders.length !== 1) {
    problems.push(
      leaders.length === 0
        ? '评估组没有组长。请在不回避的专家中指定一名组长。'
        : `评估组有 ${leaders.length} 名组长。请只保留一名。`,
    )
  }
  const repeated = [...Map.groupBy(panel, ({ expertId }) => expertId).values()].find((same) => same.length > 1)?.[0]
  if (repeated) problems.push(`专家${repeated.name}在评估组中出现了不止一次。请删除重复的。`)
  return problems.map((message) => ({ field: 'panel', message }))
}

/** Lets an expert score only from a seat on the panel and without a ground for recusal. */
export function admitScorer(
  panel: readonly PanelMember[],
  expertId: string,
  subject: PanelSubject,
  rule: PanelRule,
): Outcome<PanelMember> {
  const member = panel.find((one) => one.expertId === expertId)
  if (!member) return refuse('not-permitted')
  const ground = recusalGround(member, subject, rule)
  return ground === null ? done(member) : refuse('recused', `${member.name}(${recusalWords[ground]})`)
}
