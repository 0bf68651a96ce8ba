import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { done } from '#shared/command/outcome.ts'
import { lyingA4 } from '#shared/printing/paper-page.ts'
import { usePermits } from '../app/place.ts'
import { useCommandQuery } from '../app/use-command.ts'
import type { PrintJob } from '../printing/print-job.ts'
import { usePrintable } from '../printing/use-printable.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import './help.css'
import { countTableRows, drawMarkdown } from './draw-markdown.ts'

const securityJob = (text: string): PrintJob => ({
  title: '学城安全说明',
  rows: countTableRows(text),
  page: lyingA4,
  isTurnable: true,
  draw: () => <article className="help-paper">{drawMarkdown(text)}</article>,
})

/** 安全说明: what the product does for each point of 等保二级, where it is seen, and what is left to the office. */
export function SecurityPage() {
  const { data: security, error } = useCommandQuery('help.security', {})
  const mayPrint = usePermits('printing.use')
  const print = usePrintable(security && mayPrint ? () => Promise.resolve(done(securityJob(security.text))) : undefined)
  return (
    <div className="scrolling">
      <PageTitle title="安全说明">
        {mayPrint && (
          <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" disabled={!security} onClick={print}>
            打印安全说明
          </Button>
        )}
      </PageTitle>
      <ProblemNotice problem={error?.problem} />
      {security && <article className="help-text">{drawMarkdown(security.text)}</article>}
    </div>
  )
}
