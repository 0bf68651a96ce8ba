import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { BackupRow } from '#shared/backup/backup-commands.ts'
import { useCommand } from '../app/use-command.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListTable } from '../ui/ListTable.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { backupColumns } from './backup-columns.tsx'
import { BackupProgress } from './BackupProgress.tsx'
import { BackupSettingsDialog } from './BackupSettingsDialog.tsx'
import { OtherBackupDialog } from './OtherBackupDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { useBackups } from './use-backups.ts'

/** 备份与恢复: the backups there are, making one, and going back to one. */
export function BackupsPage() {
  const backups = useBackups()
  const make = useCommand('backups.make')
  const [asking, setAsking] = useState<'none' | 'settings' | 'other'>('none')
  const [chosen, setChosen] = useState<string>()
  const found = backups.data
  const rows = found?.rows ?? []
  const isRunning = (found?.job ?? null) !== null
  const close = (): void => setAsking('none')
  const makeNow = (
    <Button type="primary" loading={make.isPending || isRunning} onClick={() => make.mutate({})}>
      立即备份
    </Button>
  )
  return (
    <div className="register">
      <PageTitle title="备份与恢复" count={found && `${rows.length} 份备份`} action={makeNow}>
        <Button onClick={() => setAsking('other')}>另选备份…</Button>
        <Button disabled={found === undefined} onClick={() => setAsking('settings')}>
          备份设置…
        </Button>
      </PageTitle>
      <ProblemNotice problem={backups.error?.problem ?? make.error?.problem} />
      {found?.failure && (
        <Alert type="error" showIcon role="alert" className="problem-notice" title={found.failure.words} />
      )}
      {found?.unreadable && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className="problem-notice"
          title={`备份文件夹读不出来:${found.unreadable}。请接上 U 盘或共享文件夹,或在“备份设置”中改换位置。`}
        />
      )}
      {found?.job && <BackupProgress job={found.job} />}
      <p className="backup-words quiet">
        每天自动备份一次,升级前另存一份;每份备份都打开核对(完整性、各表行数、审计记录链)后再写入,并读回比较。
        {found && ` 位置:${found.settings.folder ?? found.ownFolder}${found.settings.isSealed ? ',加密' : ',未加密'}。`}
      </p>
      <div className="register-body">
        <div className="register-list scrolling">
          {found && rows.length === 0 ? (
            <EmptyState text="还没有备份。程序打开后会自动做当天的备份,也可以点“立即备份”。" />
          ) : (
            <ListTable<BackupRow>
              label="备份"
              rows={rows}
              keyOf={({ path }) => path}
              columns={backupColumns(({ path }) => setChosen(path))}
            />
          )}
        </div>
      </div>
      {asking === 'settings' && found && (
        <BackupSettingsDialog settings={found.settings} ownFolder={found.ownFolder} onClose={close} />
      )}
      {asking === 'other' && <OtherBackupDialog onChosen={setChosen} onClose={close} />}
      {chosen !== undefined && <RestoreDialog key={chosen} path={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  )
}
