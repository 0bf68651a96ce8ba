import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { formatInstant } from '../ui/format-instant.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { CountersignFields, signedOf, unsigned } from '../accounts/CountersignFields.tsx'
import { ContentsTable } from './ContentsTable.tsx'
import { formatBytes } from './format-bytes.ts'
import { useRestore } from './use-restore.ts'

interface Props {
  /** The backup, or a folder whose newest is meant. */
  readonly path: string
  readonly onClose: () => void
}

/** What is in a backup against what is open now, and going back to it: with a reason, and everybody signs in again. */
export function RestoreDialog({ path, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [countersign, setCountersign] = useState(unsigned)
  const isCountersigned = useCommandQuery('security.policy', {}).data?.isSeparated === true
  const contents = useCommandQuery('backups.inspect', { path, passphrase })
  const { restore, problem, isBusy } = useRestore(onClose)
  const found = contents.data
  const refusal = contents.error?.problem
  const asksPassphrase =
    found?.isSealed === true || refusal?.code === 'backup-sealed' || refusal?.code === 'backup-passphrase-wrong'
  const wanted = {
    path: found?.path ?? path,
    passphrase: typed === '' ? passphrase : typed,
    reason,
    ...(isCountersigned && signedOf(countersign)),
  }

  return (
    <Dialog
      open
      title="从备份恢复"
      width={720}
      style={{ top: 40 }}
      onCancel={() => !isBusy && onClose()}
      footer={[
        <Button key="close" disabled={isBusy} onClick={onClose}>
          暂不办理
        </Button>,
        found ? (
          <Button key="restore" type="primary" danger loading={isBusy} onClick={() => restore(wanted)}>
            恢复到这个备份
          </Button>
        ) : asksPassphrase ? (
          <Button
            key="open"
            type="primary"
            loading={contents.isFetching}
            disabled={typed === ''}
            onClick={() => setPassphrase(typed)}
          >
            打开备份
          </Button>
        ) : null,
      ]}
    >
      <ProblemNotice problem={problem?.fields ? undefined : (problem ?? refusal)} />
      {contents.isFetching && !found && <p role="status">正在打开备份核对…</p>}
      {found && (
        <>
          <p>
            {found.takenAt === null ? found.name : `${formatInstant(found.takenAt)} 的备份`}
            <span className="quiet">{` · ${formatBytes(found.bytes)} · ${found.path}`}</span>
          </p>
          {found.auditFault !== null && (
            <Alert
              type="warning"
              showIcon
              className="problem-notice"
              title={`备份时数据库的审计记录已有异常,恢复后仍然如此:${found.auditFault}`}
            />
          )}
          <ContentsTable contents={found} />
          <p>
            恢复前先核对整个备份文件;现在的数据库改名保留在备份文件夹中,不会删除。恢复后所有窗口都要重新登录,
            <strong>备份之后办理的内容不在恢复后的数据库中</strong>。
          </p>
          <LabelledField id="restore-reason" label="恢复的原因" required message={messageFor(problem, 'reason')}>
            <Input
              id="restore-reason"
              maxLength={200}
              value={reason}
              status={messageFor(problem, 'reason') ? 'error' : ''}
              onChange={(event) => setReason(event.target.value)}
            />
          </LabelledField>
          {isCountersigned && (
            <CountersignFields value={countersign} onChange={setCountersign} problem={problem} matter="从备份恢复" />
          )}
        </>
      )}
      {asksPassphrase && (
        <LabelledField
          id="restore-passphrase"
          label="备份口令"
          help="用本机现在的口令加密的备份,在本机恢复时不必填写。"
        >
          <Input.Password
            id="restore-passphrase"
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </LabelledField>
      )}
      {isBusy && <p role="status">正在核对并恢复,请不要关闭程序…</p>}
    </Dialog>
  )
}
