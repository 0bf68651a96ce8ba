import { Button } from 'antd'
import type { ReportFormat } from '#shared/reports/report-commands.ts'
import { usePermits } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { useExport } from '../app/use-export.ts'
import { wantedOf, type ReportShown } from './report-link.ts'

const formats: readonly (readonly [ReportFormat, string])[] = [
  ['figures', '导出数据清单'],
  ['xlsx', '导出 Excel 附表'],
  ['docx', '导出 Word 报告'],
]

/** Writes the report as a file and saves it; only for those who may take it away. */
export function ExportButtons({ shown }: { readonly shown: ReportShown }) {
  const save = useExport()
  const mayExport = usePermits('report.export')
  const { mutateAsync, isPending, variables } = useCommand('reports.export')
  if (!mayExport) return null

  return formats.map(([format, label]) => (
    <Button
      key={format}
      type={format === 'docx' ? 'primary' : 'default'}
      disabled={isPending}
      loading={isPending && variables.format === format}
      onClick={() => void save(mutateAsync({ ...wantedOf(shown), format }))}
    >
      {label}
    </Button>
  ))
}
