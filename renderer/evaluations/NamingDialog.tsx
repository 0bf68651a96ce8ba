import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { titleKinds, titleLevels } from '#shared/titles/title-kind.ts'
import { usePlace } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'
import { writePoints } from '#shared/standards/write-points.ts'

/** 批准命名: shows the title that will be fixed and asks for its document. */
export function NamingDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { today } = usePlace()
  const name = useCommand('evaluations.name', 'titles', 'organisations', 'families')
  const { case: row, round, holder } = view
  const kind = round.gradeTitles.find(({ grade }) => grade === row.grade)?.titleKind
  return (
    <FieldsDialog
      open
      title={`批准命名:${holder}`}
      verb="批准命名"
      fields={[
        {
          key: 'documentNumber',
          label: '命名文号',
          kind: 'text',
          required: true,
          max: 40,
          help: '例如 西学习办发〔2011〕3号。',
        },
        { key: 'awardedOn', label: '命名日期', kind: 'day', required: true },
        { key: 'plaqueNumber', label: '牌匾(证书)号', kind: 'text', max: 40 },
        { key: 'opinion', label: '意见', kind: 'text', max: 200 },
      ]}
      initial={{ documentNumber: '', awardedOn: today, plaqueNumber: '', opinion: '' }}
      onClose={onClose}
      onSubmit={(texts) =>
        name.mutateAsync({
          id: row.id,
          version: row.version,
          documentNumber: texts['documentNumber'] ?? '',
          awardedOn: texts['awardedOn'] ?? '',
          plaqueNumber: texts['plaqueNumber'] ?? '',
          opinion: texts['opinion'] ?? '',
        })
      }
    >
      <p>批准后写入称号台账,不能撤销操作;更正须在称号台账中办理撤销。</p>
      <DefinitionList
        rows={[
          ['授予称号', kind === undefined ? '—' : `${titleLevels[round.titleLevel]}${titleKinds[kind]}`],
          ['得分与等级', `${row.total === null ? '—' : writePoints(row.total)} 分,${row.grade ?? '—'}`],
          ['有效期', round.validityYears === null ? '长期有效' : `自命名之日起 ${round.validityYears} 年`],
        ]}
      />
    </FieldsDialog>
  )
}
