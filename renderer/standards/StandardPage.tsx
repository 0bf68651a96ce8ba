import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { checkStandard } from '#shared/standards/standard-check.ts'
import type { StoredIndicator } from '#shared/standards/standard-commands.ts'
import { usePermits } from '../app/place.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { useExport } from '../app/use-export.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { CopyStandardDialog } from './CopyStandardDialog.tsx'
import { GradesDialog } from './GradesDialog.tsx'
import { IndicatorPanel } from './IndicatorPanel.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import { emptyIndicator } from './indicator-text.ts'
import { StandardHeadDialog } from './StandardHeadDialog.tsx'
import { StandardSummary } from './StandardSummary.tsx'
import { StandardTag } from './StandardTag.tsx'

type Asking = 'none' | 'enable' | 'head' | 'grades' | 'copy' | 'retire'

/** One edition of a standard: its tree, its grades, and while it is a draft the means to change them. */
export function StandardPage() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const mayWrite = usePermits('standard.write')
  const found = useCommandQuery('standards.get', { id })
  const update = useCommand('standards.update')
  const remove = useCommand('standards.remove')
  const enable = useCommand('standards.enable')
  const retire = useCommand('standards.retire')
  const copy = useCommand('standards.copy')
  const saveGrades = useCommand('standards.save-grades')
  const exporting = useCommand('standards.export')
  const save = useExport()
  const [asking, setAsking] = useState<Asking>('none')
  const [open, setOpen] = useState<StoredIndicator | 'new'>()

  if (!found.data) return <ProblemNotice problem={found.error?.problem} />
  const { standard, indicators, grades } = found.data
  const seen = { id, version: standard.version }
  const isDraft = standard.state === 'draft'
  const mayEdit = mayWrite && isDraft
  const problems = isDraft ? checkStandard(found.data) : []
  const wrong = new Set(problems.map(({ field }) => field.replace(/^indicators\./u, '')))
  const close = (): void => setAsking('none')
  const roots = indicators.filter(({ parentId }) => parentId === null).length
  const openIndicator = open === 'new' ? null : (indicators.find((one) => one.id === open?.id) ?? null)

  return (
    <div className="register">
      <PageTitle
        title={
          <>
            {`${standard.name}(${standard.edition})`} <StandardTag standard={standard} />
          </>
        }
        action={
          mayEdit ? (
            <Button type="primary" onClick={() => setAsking('enable')}>
              启用标准
            </Button>
          ) : (
            mayWrite && (
              <Button type="primary" onClick={() => setAsking('copy')}>
                复制为新版
              </Button>
            )
          )
        }
      >
        {mayEdit && <Button onClick={() => setOpen('new')}>添加指标</Button>}
        {mayEdit && <Button onClick={() => setAsking('head')}>修改基本信息</Button>}
        {mayEdit && (
          <Button
            danger
            onClick={() =>
              void remove.mutateAsync(seen).then(
                () => navigate('/standards'),
                () => undefined,
              )
            }
          >
            删除草案
          </Button>
        )}
        {mayWrite && (
          <Button loading={exporting.isPending} onClick={() => void save(exporting.mutateAsync({ id }))}>
            导出标准文件
          </Button>
        )}
        {mayWrite && standard.state === 'in-use' && <Button onClick={() => setAsking('retire')}>停用标准</Button>}
      </PageTitle>
      <ProblemNotice problem={remove.error?.problem} />
      <div className="register-body">
        <div className="register-list scrolling">
          {indicators.length === 0 ? (
            <EmptyState
              text="这里是指标体系。先添加一级指标(编号 1、2…),再添加它们的下级。"
              action={mayEdit && <Button onClick={() => setOpen('new')}>添加第一个指标</Button>}
            />
          ) : (
            <IndicatorTable
              indicators={indicators}
              wrong={wrong}
              openId={openIndicator?.id}
              onOpen={mayEdit ? setOpen : undefined}
            />
          )}
        </div>
        {open !== undefined && mayEdit ? (
          <IndicatorPanel
            key={openIndicator ? `${openIndicator.id} ${openIndicator.version}` : 'new'}
            standard={standard}
            indicator={openIndicator}
            initial={emptyIndicator(String(roots + 1))}
            isLeaf={openIndicator === null || !indicators.some(({ parentId }) => parentId === openIndicator.id)}
            onClose={() => setOpen(undefined)}
          />
        ) : (
          <StandardSummary
            detail={found.data}
            problems={problems}
            onEditGrades={mayEdit ? () => setAsking('grades') : undefined}
          />
        )}
      </div>
      {asking === 'enable' && (
        <FormDialog
          open
          title={`启用“${standard.name}”(${standard.edition})`}
          verb="启用标准"
          onClose={close}
          onSubmit={() => enable.mutateAsync(seen)}
        >
          {() => (
            <p>{`启用后,${indicators.length} 项指标和 ${grades.length} 个等级固定下来,不能修改,也不能撤销启用;如需修订,须复制为新版。`}</p>
          )}
        </FormDialog>
      )}
      {asking === 'head' && (
        <StandardHeadDialog
          open
          standard={standard}
          onClose={close}
          onSave={(values) => update.mutateAsync({ ...seen, values })}
        />
      )}
      {asking === 'grades' && (
        <GradesDialog
          open
          grades={grades}
          onClose={close}
          onSave={(next) => saveGrades.mutateAsync({ ...seen, grades: next })}
        />
      )}
      {asking === 'copy' && (
        <CopyStandardDialog
          open
          standard={standard}
          onClose={close}
          onCopy={async (edition, effectiveFrom) => {
            const made = await copy.mutateAsync({ id, edition, effectiveFrom })
            await navigate(`/standards/${made.standard.id}`)
          }}
        />
      )}
      <OpinionDialog
        open={asking === 'retire'}
        title={`停用“${standard.name}”(${standard.edition})`}
        verb="停用标准"
        label="停用理由"
        onClose={close}
        onSubmit={(reason) => retire.mutateAsync({ ...seen, reason })}
      >
        <p className="quiet">停用后不能用于新的评估批次,以往的评估结果不变。</p>
      </OpinionDialog>
    </div>
  )
}
