import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#shared/calendar/day.ts'
import { wordRevision } from '#shared/reports/report-issue.ts'
import { usePermits } from '../app/place.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { reportLink } from './report-link.ts'

/** 定稿: fixes the report of a day as it is counted now; a day fixed before is corrected, with a reason. */
export function FreezeButton({ asOf }: { readonly asOf: Day }) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const mayFreeze = usePermits('report.freeze')
  const [isOpen, setOpen] = useState(false)
  const { mutateAsync: freeze } = useCommand('reports.freeze')
  const { data: issues } = useCommandQuery('reports.issues', {})
  if (!mayFreeze || issues === undefined) return null

  const [latest] = issues.filter((issue) => issue.asOf === asOf)
  const submit = async (reason: string): Promise<void> => {
    const { id, number, revision } = await freeze({ asOf, reason })
    message.success(`已定稿:${number} ${wordRevision(revision)}`)
    void navigate(reportLink({ asOf, issueId: id }))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{latest ? '更正定稿' : '定稿'}</Button>
      <OpinionDialog
        open={isOpen}
        title={latest ? `更正定稿:${latest.number}` : `定稿年度工作报告:截至 ${asOf}`}
        verb={latest ? '更正定稿' : '定稿'}
        label={latest ? '更正理由' : '说明'}
        required={latest !== undefined}
        onSubmit={submit}
        onClose={() => setOpen(false)}
      >
        <p>
          定稿将把此刻的正文、附表和各项数据原样固定并编号,不能撤销操作;以后台账改动,定稿的内容和导出文件都不变。
          {latest && `本次为${wordRevision(latest.revision + 1)},编号不变,以前各次定稿仍可查看和导出。`}
        </p>
      </OpinionDialog>
    </>
  )
}
