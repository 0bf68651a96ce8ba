import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { done } from '#shared/command/outcome.ts'
import type { AnnualReport } from '#shared/reports/report-commands.ts'
import { usePrintable } from '../printing/use-printable.ts'
import { reportJob } from './report-job.tsx'

/** Prints the report as it is shown, counted now or fixed by an issue. */
export function PrintReportButton({ report }: { readonly report: AnnualReport | undefined }) {
  const print = usePrintable(report && (() => Promise.resolve(done(reportJob(report)))))
  return (
    <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" disabled={report === undefined} onClick={print}>
      打印报告
    </Button>
  )
}
