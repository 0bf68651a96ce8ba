import { App } from 'antd'
import { nominationLifecycle } from '#shared/awards/nomination-lifecycle.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { awardProjectRegister } from '#shared/awards/award-project-register.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'

interface Props {
  readonly nomination: Nomination
  readonly onClose: () => void
}

/** 登记评议结果: the votes; whether they carry follows from the project's rule. */
export function VoteDialog({ nomination, onClose }: Props) {
  const { message } = App.useApp()
  const vote = useCommand('nominations.vote')
  const { data: project } = useCommandQuery('awardProjects.get', { id: nomination.projectId })
  const { id, version, name } = nomination
  const { quorumRule, passRule } = awardProjectRegister.fields
  return (
    <FieldsDialog
      open
      title={`登记评议结果:${name}`}
      verb="登记评议结果"
      fields={[
        { key: 'members', label: '评委应到人数', kind: 'number', required: true },
        { key: 'inFavour', label: '赞成票', kind: 'number', required: true },
        { key: 'against', label: '反对票', kind: 'number', required: true },
        { key: 'abstained', label: '弃权票', kind: 'number', required: true },
        { key: 'reason', label: '评议意见', kind: 'long', max: 500 },
      ]}
      initial={{}}
      onClose={onClose}
      onSubmit={async (texts) => {
        const { state } = await vote.mutateAsync({
          id,
          version,
          members: Number(texts['members']),
          inFavour: Number(texts['inFavour']),
          against: Number(texts['against']),
          abstained: Number(texts['abstained']),
          reason: texts['reason'] ?? '',
        })
        message.info(`${name}:${nominationLifecycle.states[state]}`)
      }}
    >
      {project && (
        <p className="quiet">
          {`到会须达${quorumRule.options[project.quorumRule]},${passRule.options[project.passRule]}为通过。`}
        </p>
      )}
    </FieldsDialog>
  )
}
