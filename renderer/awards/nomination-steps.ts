import { permits, roles, roleWords, type Permission } from '#shared/command/permissions.ts'
import {
  nominationLifecycle,
  nominationPath,
  type NominationState,
  type NominationStep,
} from '#shared/awards/nomination-lifecycle.ts'
import { permissionsAwaited } from '#shared/lifecycle.ts'
import type { StepTaken } from '#shared/step-taken.ts'
import { formatInstant } from '../ui/format-instant.ts'
import type { StepShown } from '../ui/StepBar.tsx'

const whoHolds = (permission: Permission): string[] =>
  roles.filter((role) => permits({ role }, permission)).map((role) => roleWords[role])

/** Who must act on a nomination now: 区学习办; nobody where it is over. */
export const whoActs = (state: NominationState): string => {
  const [awaited] = permissionsAwaited(nominationLifecycle, state)
  const isOver = state === 'commended' || awaited === undefined
  return isOver ? '' : whoHolds(awaited).join('、')
}

/** Where the way was left when it ended early, or the station it stands at. */
function stationOf(state: NominationState, steps: readonly StepTaken[]): number {
  const onPath = nominationPath.findIndex((station) => station === state)
  if (onPath >= 0) return onPath
  const from = steps.at(-1)?.fromState
  return nominationPath.findIndex((station) => station === from)
}

/** The stations across the top: who brought the nomination past each, and where it stands or ended. */
export function showSteps(state: NominationState, steps: readonly StepTaken[]): StepShown[] {
  const here = stationOf(state, steps)
  const last = steps.at(-1)
  const isOnPath = nominationPath.some((station) => station === state)
  return nominationPath.map((station, place): StepShown => {
    const label = nominationLifecycle.states[station]
    const next = nominationPath[place + 1]
    const left = steps.findLast(({ fromState, toState }) => fromState === station && toState === next)
    const past = left && `${left.actorName} ${formatInstant(left.at).slice(0, 10)}`
    if (place < here || (state === 'commended' && place === here)) return { label, standing: 'done', who: past }
    if (place > here) return { label, standing: 'next', who: '未到' }
    if (!isOnPath) return { label, standing: 'returned', who: nominationLifecycle.states[state] }
    const isReturned = last?.toState === state && nominationLifecycle.steps[last.step as NominationStep].needsReason
    return { label, standing: isReturned ? 'returned' : 'current', who: `待${whoActs(state)}` }
  })
}

/** What happens next, in one sentence. */
export const nextWords: Readonly<Record<NominationState, string>> = {
  draft: '补齐推荐材料并排好次序后提交,由区学习办审核。',
  recommended: '核对推荐材料、排序和名额:同意的审核通过,需要补充的写明意见退回修改。',
  consulting: '逐个登记部门意见,全部为“无异议”后办结。',
  deliberating: '登记评委会投票结果,是否通过按项目规则判定。',
  shortlisted: '开始公示。同一项目的多个对象可在列表中勾选后一起公示。',
  publicity: '公示期满、没有未办结的异议后,由另一位审批人填写文号批准。',
  commended: '已批准表彰,证书编号已生成,并已记入受表彰名录。',
  declined: '评委会评议未通过,本次推荐结束。',
  struck: '已取消资格,本次推荐结束,所占名额不再补报。',
  revoked: '表彰已撤销。名录和证书保留撤销记录,编号不再使用。',
}
