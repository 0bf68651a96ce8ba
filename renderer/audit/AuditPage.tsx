import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { AuditEntry } from '#shared/audit/audit-commands.ts'
import { auditKindWords } from '#shared/command/audit-kind.ts'
import type { Problem } from '#shared/command/outcome.ts'
import type { PageRequest } from '#shared/register/page.ts'
import { mostPrintedRows } from '#shared/register/register-table.ts'
import { call } from '../api.ts'
import { usePermits } from '../app/place.ts'
import { useStatusLine } from '../app/status-line.ts'
import { refresh, useCommand, useRevision } from '../app/use-command.ts'
import { useExport } from '../app/use-export.ts'
import type { Counts } from '../grid/page-source.ts'
import { RowsGrid } from '../grid/RowsGrid.tsx'
import { wordCounts } from '../grid/word-counts.ts'
import { collectRows } from '../register/collect-rows.ts'
import { PrintRowsButton } from '../register/PrintRowsButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatSecond } from '../ui/format-instant.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { wordWanted } from './word-wanted.ts'
import { AuditToolbar } from './AuditToolbar.tsx'
import { CheckLine } from './CheckLine.tsx'
import { ArchiveDialog, RetentionDialog } from './KeepingDialogs.tsx'
import { LinePanel } from './LinePanel.tsx'
import { useAuditStanding } from './use-audit-standing.ts'
import { everything, filterOf, type Wanted } from './wanted-lines.ts'

const columns = [
  { key: 'seq' as const, heading: '序号', width: 76, word: ({ seq }: AuditEntry) => String(seq) },
  { key: 'at' as const, heading: '日期时间', width: 156, word: ({ at }: AuditEntry) => formatSecond(at) },
  { key: 'kind' as const, heading: '类型', width: 112, word: ({ kind }: AuditEntry) => auditKindWords[kind] },
  { key: 'actorName' as const, heading: '经办人', width: 96, word: ({ actorName }: AuditEntry) => actorName },
  { key: 'done' as const, heading: '操作', width: 190, word: ({ done }: AuditEntry) => done },
  { key: 'object' as const, heading: '对象', width: 250, word: ({ object }: AuditEntry) => object },
  { key: 'result' as const, heading: '结果', width: 150, word: ({ result }: AuditEntry) => result },
  { key: 'station' as const, heading: '电脑和窗口', width: 190, word: ({ station }: AuditEntry) => station },
]

/** On paper the rows are numbered as they stand there; their own number is the first column. */
const printedColumns = columns.map(({ key, heading, word }) => ({
  heading: key === 'seq' ? '记录号' : heading,
  kind: key === 'seq' || key === 'at' ? ('code' as const) : ('text' as const),
  word,
}))

/** 审计记录: who did what, when, to what and with what result; checked, exported and kept here, and never changed. */
export function AuditPage() {
  const queries = useQueryClient()
  const [wanted, setWanted] = useState<Wanted>(everything)
  const [counts, setCounts] = useState<Counts>()
  const [problem, setProblem] = useState<Problem>()
  const [open, setOpen] = useState<AuditEntry>()
  const [dialog, setDialog] = useState<'retention' | 'archive'>()
  const revision = useRevision('audit')
  const standing = useAuditStanding(() => void refresh(queries, 'audit'))
  const verify = useCommand('audit.verify')
  const makeFile = useCommand('audit.export')
  const save = useExport()
  const mayManage = usePermits('audit.manage')

  const wantedText = JSON.stringify(filterOf(wanted))
  const filter = useMemo(() => JSON.parse(wantedText) as ReturnType<typeof filterOf>, [wantedText])
  const fetchPage = useCallback(
    async ({ place = { after: null, skip: 0 }, limit }: PageRequest) => {
      const answer = await call('audit.list', { filter, place, limit })
      setProblem(answer.ok ? undefined : answer.problem)
      return answer.ok ? answer.value : undefined
    },
    [filter],
  )
  useStatusLine(useMemo(() => (counts ? { shown: counts.matching, total: counts.all } : {}), [counts]))
  const exportAs = (format: 'xlsx' | 'csv'): void => void save(makeFile.mutateAsync({ filter, format }))

  return (
    <div className="register">
      <PageTitle
        title="审计记录"
        count={counts && wordCounts(counts)}
        action={
          <Button
            type="primary"
            loading={verify.isPending || standing.data?.check.state === 'running'}
            onClick={() => verify.mutate({})}
          >
            核验审计记录
          </Button>
        }
      >
        {mayManage && standing.data && (
          <>
            <Button onClick={() => setDialog('retention')}>{`保存期限:${standing.data.retentionMonths} 个月`}</Button>
            <Button onClick={() => setDialog('archive')}>归档并清除</Button>
          </>
        )}
        <PrintRowsButton<AuditEntry>
          title="审计记录"
          columns={printedColumns}
          filters={wordWanted(wanted)}
          rows={({ onProgress, signal }) =>
            collectRows<AuditEntry>(
              {},
              {
                fetch: ({ place = { after: null, skip: 0 }, limit }) => call('audit.list', { filter, place, limit }),
                most: mostPrintedRows,
                onProgress,
                signal,
              },
            )
          }
        />
        <Button loading={makeFile.isPending} onClick={() => exportAs('xlsx')}>
          导出 Excel
        </Button>
        <Button loading={makeFile.isPending} onClick={() => exportAs('csv')}>
          导出 CSV
        </Button>
      </PageTitle>
      <AuditToolbar wanted={wanted} onChange={(change) => setWanted((now) => ({ ...now, ...change }))} />
      {standing.data && <CheckLine check={standing.data.check} />}
      <ProblemNotice problem={problem ?? verify.error?.problem} />
      <div className="register-body">
        <div className="register-list">
          <RowsGrid<AuditEntry>
            columns={columns}
            fetchPage={fetchPage}
            onCounts={setCounts}
            revision={revision}
            openId={open?.id}
            onOpen={setOpen}
          />
          {counts?.matching === 0 && (
            <EmptyState
              text="没有符合条件的审计记录。登录、数据变更、导出、打印等每件事都会自动记在这里;请放宽筛选条件。"
              action={<Button onClick={() => setWanted(everything)}>清除筛选</Button>}
            />
          )}
        </div>
        {open && <LinePanel entry={open} onClose={() => setOpen(undefined)} />}
      </div>
      {dialog === 'retention' && standing.data && (
        <RetentionDialog standing={standing.data} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'archive' && standing.data && (
        <ArchiveDialog standing={standing.data} onClose={() => setDialog(undefined)} />
      )}
    </div>
  )
}
