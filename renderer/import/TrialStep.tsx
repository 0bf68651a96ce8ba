import { Button, Radio } from 'antd'
import type { Register } from '#shared/register/register.ts'
import { CorrectedFileButton } from './CorrectedFileButton.tsx'
import { countRefused, ImportCounts } from './ImportCounts.tsx'
import { ReportTables } from './ReportTables.tsx'
import type { ImportWork } from './use-import.ts'

interface Props {
  readonly register: Register
  readonly work: ImportWork
}

/** What an import would do, before it does it. */
export function TrialStep({ register, work }: Props) {
  const { report, opened, choices } = work
  if (report === undefined || opened === undefined) return null
  const refused = countRefused(report)
  const good = report.added + report.changed
  const isBarred = choices.allOrNothing && refused > 0
  return (
    <>
      <ImportCounts report={report} />
      <p className="quiet">这是试导入的结果,还没有写入。导入后可以按 Ctrl+Z 整批撤销。</p>
      <ReportTables register={register} report={report} />
      <div className="import-foot">
        <Button onClick={() => work.goTo('columns')}>返回核对列</Button>
        {refused > 0 && (
          <>
            <Radio.Group
              value={choices.allOrNothing ? 'all' : 'good'}
              onChange={({ target }) => work.choose({ allOrNothing: target.value === 'all' })}
              options={[
                { value: 'good', label: '只导入合规的行' },
                { value: 'all', label: '全部合规才导入' },
              ]}
            />
            <CorrectedFileButton register={register} fileId={opened.fileId} />
          </>
        )}
        <span className="spring" />
        <Button type="primary" disabled={isBarred || good === 0} onClick={() => void work.bring()}>
          {good === 0 ? '没有要写入的变化' : isBarred ? `有 ${refused} 行不合规,不能导入` : `导入 ${good} 行`}
        </Button>
      </div>
    </>
  )
}
