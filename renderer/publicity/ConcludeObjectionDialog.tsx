import { objectionConclusions, type Objection, type ObjectionConclusion } from '#shared/publicity/objection.ts'
import { useCommand } from '../app/use-command.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'
import { raiserOf } from './objection-words.ts'

interface Props {
  readonly objection: Objection
  readonly onClose: () => void
}

/** 办结异议: what was found, whether the objection holds, and when its raiser was told. */
export function ConcludeObjectionDialog({ objection, onClose }: Props) {
  const conclude = useCommand('publicity.conclude', 'nominations')
  const { id, version, raisedBy, investigation, conclusion, repliedOn } = objection
  return (
    <FieldsDialog
      open
      title="办结异议"
      verb="办结异议"
      fields={[
        { key: 'investigation', label: '核查情况', kind: 'long', required: true, max: 4000 },
        { key: 'conclusion', label: '结论', kind: 'choice', required: true, options: objectionConclusions },
        {
          key: 'repliedOn',
          label: '答复日期',
          kind: 'day',
          required: raisedBy === 'named',
          help: raisedBy === 'named' ? '署名异议须答复提出人。' : '匿名异议可以不填。',
        },
      ]}
      initial={{ investigation, conclusion: conclusion ?? '', repliedOn: repliedOn ?? '' }}
      onClose={onClose}
      onSubmit={(texts) =>
        conclude.mutateAsync({
          objectionId: id,
          version,
          investigation: texts['investigation'] ?? '',
          conclusion: texts['conclusion'] as ObjectionConclusion,
          repliedOn: texts['repliedOn'] || null,
        })
      }
    >
      <p>
        {objection.content}
        <br />
        <span className="quiet">{`${raiserOf(objection)} · ${objection.receivedOn} 收到`}</span>
      </p>
    </FieldsDialog>
  )
}
