import { App, Button } from 'antd'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { ReportFormat } from '#shared/reports/report-commands.ts'
import { saveFile } from '../api.ts'
import { usePermits } from '../app/place.ts'
import { problemOf, useCommand } from '../app/use-command.ts'
import { wantedOf, type ReportShown } from './report-link.ts'

const formats: readonly (readonly [ReportFormat, string])[] = [
  ['figures', '导出数据清单'],
  ['xlsx', '导出 Excel 附表'],
  ['docx', '导出 Word 报告'],
]

/** Writes the report as a file and saves it; only for those who may take it away. */
export function ExportButtons({ shown }: { readonly shown: ReportShown }) {
  const { message } = App.useApp()
  const mayExport = usePermits('report.export')
  const { mutateAsync, isPending, variables } = useCommand('reports.export')
  if (!mayExport) return null

  const exportAs = async (format: ReportFormat): Promise<void> => {
    try {
      const { fileId, name } = await mutateAsync({ ...wantedOf(shown), format })
      const saving = await saveFile(fileId)
      if (!saving.ok) message.error(wordProblem(saving.problem))
      else if (saving.value === 'saved') message.success(`已导出${name}`)
    } catch (error) {
      message.error(wordProblem(problemOf(error)))
    }
  }
  return formats.map(([format, label]) => (
    <Button
      key={format}
      type={format === 'docx' ? 'primary' : 'default'}
      disabled={isPending}
      loading={isPending && variables.format === format}
      onClick={() => void exportAs(format)}
    >
      {label}
    </Button>
  ))
}
