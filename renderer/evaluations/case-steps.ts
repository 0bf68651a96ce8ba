import { caseLifecycle, caseStages, type CaseState, type CaseStep } from '#shared/evaluations/case-lifecycle.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { permissionsAwaited } from '#shared/lifecycle.ts'
import { permits, roleWords, type Role } from '#shared/command/permissions.ts'
import type { StepShown } from '../ui/StepBar.tsx'
import { formatInstant } from '../ui/format-instant.ts'

const roles = Object.keys(roleWords) as Role[]

/** Who must act in a state, in words: "区学习办"; a street's stages are the street's. */
export function whoActs(state: CaseState, hasStreet: boolean): string {
  const awaited = permissionsAwaited(caseLifecycle, state)
  const holders = roles.filter((role) => awaited.some((permission) => permits({ role }, permission)))
  const others = hasStreet ? 'district_office' : 'street_clerk'
  const narrowed = holders.includes('street_clerk') ? holders.filter((role) => role !== others) : holders
  return narrowed.map((role) => roleWords[role]).join('、')
}

const isReturn = (step: string): boolean => step.startsWith('return-')

const dayOf = (instant: string): string => formatInstant(instant).slice(0, 10)

/** The stages of a case across the top: done by whom and when, due, still to come, left out. */
export function stepsShown({ case: { state }, steps, subject }: CaseView): readonly StepShown[] {
  const last = steps.at(-1)
  const hasEnded = state === 'failed' || state === 'cancelled'
  const reached = caseStages.indexOf((hasEnded ? last?.fromState : state) as (typeof caseStages)[number])
  return caseStages.map((stage, index): StepShown => {
    const label = caseLifecycle.states[stage]
    const left = steps.findLast((taken) => taken.fromState === stage && !isReturn(taken.step))
    if (hasEnded && index === reached) return { label, standing: 'returned', who: caseLifecycle.states[state] }
    if (state === 'named' && stage === 'named') return { label, standing: 'done', who: last && dayOf(last.at) }
    if (index === reached) {
      const wasReturned = last !== undefined && isReturn(last.step)
      return {
        label,
        standing: wasReturned ? 'returned' : 'current',
        who: `待${whoActs(state, subject.streetId !== null)}`,
      }
    }
    if (index < reached && left) {
      return { label, standing: left.step.startsWith('skip-') ? 'skipped' : 'done', who: dayOf(left.at) }
    }
    return { label, standing: 'next', who: '' }
  })
}

/** What a step is called in the history of a case. */
export const stepLabel = (step: string): string => caseLifecycle.steps[step as CaseStep]?.label ?? step

/** What is to be done in each state, as the page says it. */
export const nextWords: Readonly<Record<CaseState, string>> = {
  draft: '核对申报单位和申报说明,然后提交申报。',
  self: '对照标准逐项填写自评分,然后提交自评。',
  street: '核对自评和材料,填写初审分,通过或退回。',
  documents: '确定评估组,专家审阅材料并打分。',
  'on-site': '评估组实地查看,专家完成打分并提交评分表。',
  deliberation: '核对专家评分,提交综合评定。',
  proposed: '已拟命名,等待公示。',
  publicity: '正在公示。期满且异议办结后,由另一人批准命名。',
  named: '已命名,称号已登记。',
  failed: '综合评定未通过,本案结束。',
  cancelled: '拟命名资格已取消,本案结束。',
}
