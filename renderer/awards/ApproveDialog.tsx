import { App } from 'antd'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { usePlace } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'
import { nameAll } from '../publicity/name-all.ts'

interface Props {
  readonly nominations: readonly Nomination[]
  readonly onClose: () => void
}

/** 批准表彰: the document it rests on; says before what will be fixed. */
export function ApproveDialog({ nominations, onClose }: Props) {
  const { today } = usePlace()
  const { message } = App.useApp()
  const approve = useCommand('nominations.approve', 'commendations', 'publicity')
  return (
    <FieldsDialog
      open
      title={`批准表彰 ${nominations.length} 个`}
      verb={`批准表彰(${nominations.length} 个)`}
      fields={[
        {
          key: 'documentNumber',
          label: '表彰文号',
          kind: 'text',
          required: true,
          max: 60,
          help: '例如 西教发〔2011〕30号。',
        },
        { key: 'approvedOn', label: '批准日期', kind: 'day', required: true },
      ]}
      initial={{ documentNumber: '', approvedOn: today }}
      onClose={onClose}
      onSubmit={async (texts) => {
        const { certificates } = await approve.mutateAsync({
          rows: nominations.map(({ id, version }) => ({ id, version })),
          documentNumber: texts['documentNumber'] ?? '',
          approvedOn: texts['approvedOn'] ?? '',
        })
        message.success(
          `已批准 ${certificates.length} 个,证书编号 ${certificates.map(({ number }) => number).join('、')}`,
          6,
        )
      }}
    >
      <p>{`批准后按推荐排序生成证书编号并记入受表彰名录,不能撤回,只能另行撤销表彰。本次批准:${nameAll(nominations.map(({ name }) => name))}。`}</p>
    </FieldsDialog>
  )
}
