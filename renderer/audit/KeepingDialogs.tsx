import type { AuditStanding } from '#shared/audit/audit-commands.ts'
import { leastRetentionMonths } from '#shared/audit/retention.ts'
import { Refusal, useCommand } from '../app/use-command.ts'
import { FieldsDialog, type Texts } from '../ui/FieldsDialog.tsx'
import { parseDay } from '#shared/calendar/day.ts'

interface Props {
  readonly standing: AuditStanding
  readonly onClose: () => void
}

/** 设置保存期限. */
export function RetentionDialog({ standing, onClose }: Props) {
  const settle = useCommand('audit.settle')
  return (
    <FieldsDialog
      open
      title="设置保存期限"
      verb="保存期限"
      initial={{ months: String(standing.retentionMonths) }}
      fields={[
        {
          key: 'months',
          label: '审计记录保存(个月)',
          kind: 'number',
          required: true,
          help: `不得少于 ${leastRetentionMonths} 个月(网络安全法第二十一条);三年为 36 个月。到期也不会自动清除。`,
        },
      ]}
      onSubmit={async ({ months = '' }: Texts) => {
        if (Number(months) < leastRetentionMonths)
          throw new Refusal({
            code: 'invalid-input',
            fields: [{ field: 'months', message: `保存期限不得少于 ${leastRetentionMonths} 个月,现为 ${months}。` }],
          })
        await settle.mutateAsync({ retentionMonths: Number(months) })
      }}
      onClose={onClose}
    />
  )
}

/** 归档并清除: says what will be fixed before it is done. */
export function ArchiveDialog({ standing, onClose }: Props) {
  const archive = useCommand('audit.archive')
  const { keptFrom, archivable, lastArchive } = standing
  return (
    <FieldsDialog
      open
      title="归档并清除审计记录"
      verb="归档并清除"
      initial={{ before: keptFrom, reason: '' }}
      fields={[
        { key: 'before', label: '归档哪一天以前的', kind: 'day', required: true, help: `最晚到 ${keptFrom}。` },
        { key: 'reason', label: '原因', kind: 'long', required: true, help: '至少四个字,记入审计记录。' },
      ]}
      onSubmit={async ({ before = '', reason = '' }: Texts) => {
        const day = parseDay(before)
        if (day === undefined)
          throw new Refusal({
            code: 'invalid-input',
            fields: [{ field: 'before', message: `“${before}”不是日期。请写成 2011-12-31。` }],
          })
        await archive.mutateAsync({ before: day, reason })
      }}
      onClose={onClose}
    >
      <p>
        {archivable === 0 ? '目前没有满保存期限的记录。' : `已满保存期限的有 ${archivable} 行。`}
        {`只能归档 ${keptFrom} 以前的记录:先写成文件,存入数据目录的 audit-archive 文件夹并核对,然后从数据库中清除;清除后不能恢复到数据库中,文件请另行保管。`}
      </p>
      {lastArchive && <p className="quiet">{`上次归档:${lastArchive.file},${lastArchive.lines} 行。`}</p>}
    </FieldsDialog>
  )
}
