import { Button, Progress } from 'antd'
import { backupStageWords } from '#shared/backup/backup-commands.ts'
import { backupKindWords } from '#shared/backup/backup-manifest.ts'
import type { OutputOf } from '#shared/contract.ts'
import { useCommand } from '../app/use-command.ts'

/** A backup that is being made: what it does, how far it is, and calling it off. */
export function BackupProgress({ job }: { readonly job: NonNullable<OutputOf<'backups.list'>['job']> }) {
  const cancel = useCommand('backups.cancel')
  return (
    <div className="backup-progress" role="status">
      <span>{`${backupKindWords[job.kind]}:${backupStageWords[job.stage]}`}</span>
      <Progress percent={Math.round(job.fraction * 100)} size="small" className="backup-bar" />
      <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({})}>
        取消备份
      </Button>
    </div>
  )
}
