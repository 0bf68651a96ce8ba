import { Button, ConfigProvider } from 'antd'
import { useState } from 'react'
import type { BackupRow } from '#shared/backup/backup-commands.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { ListTable } from '../ui/ListTable.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { backupColumns } from './backup-columns.tsx'
import { OtherBackupDialog } from './OtherBackupDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

/** Dialogs stand over a full page, which lies over everything else. */
const aboveFullPage = 2100

/**
 * The verified backups one may go back to without an account: where the database cannot be opened, and at the first run.
 * Where the backend offers none, because the trouble is of another kind, nothing is shown.
 */
export function OfferedBackups() {
  const offered = useCommandQuery('backups.offered', {})
  const [chosen, setChosen] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  if (offered.error?.problem.code === 'database-refused' || !offered.data) return null
  return (
    <section className="offered-backups">
      <h2>从备份恢复</h2>
      <ProblemNotice problem={offered.error?.problem} />
      {offered.data.length === 0 ? (
        <p>备份文件夹中没有可用的备份。如果备份在 U 盘、共享文件夹或别的电脑上,请点“另选备份”。</p>
      ) : (
        <div className="dialog-list">
          <ListTable<BackupRow>
            label="可以恢复的备份"
            rows={offered.data.slice(0, 30)}
            keyOf={({ path }) => path}
            columns={backupColumns(({ path }) => setChosen(path)).filter(({ title }) => title !== '位置')}
          />
        </div>
      )}
      <Button onClick={() => setAsking(true)}>另选备份…</Button>
      <ConfigProvider theme={{ token: { zIndexPopupBase: aboveFullPage } }}>
        {isAsking && <OtherBackupDialog onChosen={setChosen} onClose={() => setAsking(false)} />}
        {chosen !== undefined && <RestoreDialog key={chosen} path={chosen} onClose={() => setChosen(undefined)} />}
      </ConfigProvider>
    </section>
  )
}
