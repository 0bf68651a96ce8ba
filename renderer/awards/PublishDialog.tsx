import type { Nomination } from '#shared/awards/nomination-register.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { PublicityDialog } from '../publicity/PublicityDialog.tsx'

interface Props {
  readonly nominations: readonly Nomination[]
  readonly onClose: () => void
}

/** 开始公示 of shortlisted nominees, for the project's number of working days. */
export function PublishDialog({ nominations, onClose }: Props) {
  const publish = useCommand('nominations.publish', 'publicity')
  const projectId = nominations[0]?.projectId ?? ''
  const { data: project } = useCommandQuery('awardProjects.get', { id: projectId })
  if (project === undefined) return null
  return (
    <PublicityDialog
      noun="拟表彰对象"
      names={nominations.map(({ name }) => name)}
      carries="姓名和单位"
      title={`${project.year}年${project.name}拟表彰对象公示`}
      workingDays={project.publicityDays}
      onPublish={async (texts) => {
        const rows = nominations.map(({ id, version }) => ({ id, version }))
        return (await publish.mutateAsync({ rows, ...texts })).endDay
      }}
      onClose={onClose}
    />
  )
}
