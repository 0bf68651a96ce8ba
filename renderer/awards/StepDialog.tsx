import { App } from 'antd'
import { nominationLifecycle, type NominationStep } from '#shared/awards/nomination-lifecycle.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { useCommand } from '../app/use-command.ts'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { ApproveDialog } from './ApproveDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { VoteDialog } from './VoteDialog.tsx'

type PlainStep = Exclude<NominationStep, 'shortlist' | 'decline' | 'publish' | 'approve'>

interface Props {
  readonly step: NominationStep
  /** One nomination, or several of one project for 开始公示 and 批准表彰. */
  readonly nominations: readonly Nomination[]
  readonly onClose: () => void
}

/** Asks for what a step needs, and takes it. */
export function StepDialog({ step, nominations, onClose }: Props) {
  const [first] = nominations
  if (first === undefined) return null
  switch (step) {
    case 'shortlist':
    case 'decline':
      return <VoteDialog nomination={first} onClose={onClose} />
    case 'publish':
      return <PublishDialog nominations={nominations} onClose={onClose} />
    case 'approve':
      return <ApproveDialog nominations={nominations} onClose={onClose} />
    case 'recommend':
    case 'takeBack':
    case 'review':
    case 'sendBack':
    case 'clear':
    case 'refer':
    case 'strike':
    case 'revoke':
      return <PlainStepDialog step={step} nomination={first} onClose={onClose} />
  }
}

/** What an act fixes, where it cannot simply be taken back. */
const warnings: Partial<Record<PlainStep, string>> = {
  strike: '取消资格后本次推荐结束,所占名额不再补报。',
  revoke: '撤销后名录和证书保留撤销记录,证书编号不再使用。',
  recommend: '提交后推荐材料不能再改,需要更正时由区学习办退回或由本单位撤回。',
}

interface PlainProps {
  readonly step: PlainStep
  readonly nomination: Nomination
  readonly onClose: () => void
}

function PlainStepDialog({ step, nomination, onClose }: PlainProps) {
  const { message } = App.useApp()
  const take = useCommand(`nominations.${step}`, 'commendations', 'publicity')
  const { label, needsReason } = nominationLifecycle.steps[step] as { label: string; needsReason?: true }
  const { id, version, name } = nomination
  return (
    <OpinionDialog
      open
      title={`${label}:${name}`}
      verb={label}
      required={needsReason === true}
      danger={step === 'strike' || step === 'revoke'}
      onClose={onClose}
      onSubmit={async (reason) => {
        await take.mutateAsync({ id, version, reason })
        message.success(`已${label}`)
      }}
    >
      {warnings[step] !== undefined && <p>{warnings[step]}</p>}
    </OpinionDialog>
  )
}
