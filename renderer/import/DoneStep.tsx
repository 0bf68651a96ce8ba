import { Button } from 'antd'
import { Link } from 'react-router'
import type { Register } from '#shared/register/register.ts'
import { listLink } from '../register/list-link.ts'
import { CorrectedFileButton } from './CorrectedFileButton.tsx'
import { countRefused, ImportCounts } from './ImportCounts.tsx'
import { ReportTables } from './ReportTables.tsx'
import type { ImportWork } from './use-import.ts'

interface Props {
  readonly register: Register
  readonly work: ImportWork
}

/** What became of an import, and what to do with the rows that stayed out. */
export function DoneStep({ register, work }: Props) {
  const { report, opened } = work
  if (report === undefined || opened === undefined) return null
  const refused = countRefused(report)
  return (
    <>
      <ImportCounts report={report} />
      <p role="status">
        已导入 {report.added + report.changed} 行,可以按 Ctrl+Z 整批撤销。
        {refused > 0 && `退回的 ${refused} 行没有写入:请保存标出原因的文件,更正后再导入,已导入的行不会重复。`}
      </p>
      <ReportTables register={register} report={report} />
      <div className="import-foot">
        {refused > 0 && <CorrectedFileButton register={register} fileId={opened.fileId} />}
        <Button onClick={() => work.goTo('file')}>再导入一个文件</Button>
        <span className="spring" />
        <Link to={listLink(register)}>
          <Button type="primary">查看{register.label}</Button>
        </Link>
      </div>
    </>
  )
}
