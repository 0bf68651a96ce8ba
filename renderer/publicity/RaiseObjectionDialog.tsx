import { usePlace } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'

interface Props {
  readonly publicityId: string
  readonly subjectId: string
  /** Whom the objection is about. */
  readonly name: string
  readonly open: boolean
  readonly onClose: () => void
}

/** 登记异议: to one line of a public list, named or anonymous. */
export function RaiseObjectionDialog({ publicityId, subjectId, name, open, onClose }: Props) {
  const { today } = usePlace()
  const raise = useCommand('publicity.raise', 'nominations')
  return (
    <FieldsDialog
      open={open}
      title={`登记异议:${name}`}
      verb="登记异议"
      fields={[
        {
          key: 'raisedBy',
          label: '提出方式',
          kind: 'choice',
          required: true,
          options: { named: '署名', anonymous: '匿名' },
        },
        { key: 'raiser', label: '提出人及联系方式', kind: 'text', max: 100, help: '署名异议必填,只供核查人员查看。' },
        { key: 'receivedOn', label: '收到日期', kind: 'day', required: true },
        { key: 'content', label: '异议内容', kind: 'long', required: true, max: 2000 },
      ]}
      initial={{ raisedBy: 'named', receivedOn: today }}
      onClose={onClose}
      onSubmit={(texts) =>
        raise.mutateAsync({
          publicityId,
          subjectId,
          raisedBy: texts['raisedBy'] === 'anonymous' ? 'anonymous' : 'named',
          raiser: texts['raiser'] ?? '',
          receivedOn: texts['receivedOn'] ?? '',
          content: texts['content'] ?? '',
        })
      }
    />
  )
}
