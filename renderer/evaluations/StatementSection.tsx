import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { usePermits } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

/** 申报说明: written while the case is a draft, read afterwards. */
export function StatementSection({ view }: { readonly view: CaseView }) {
  const { case: row } = view
  const update = useCommand('evaluations.update-case')
  const mayApply = usePermits('evaluation.apply')
  const [text, setText] = useState(row.statement)
  if (row.state !== 'draft' || !mayApply) {
    return (
      <section className="workflow-section">
        <h2>申报说明</h2>
        <p className="statement">{row.statement === '' ? '未填写。' : row.statement}</p>
      </section>
    )
  }
  return (
    <section className="workflow-section">
      <h2>申报说明</h2>
      <Input.TextArea
        value={text}
        autoSize={{ minRows: 4, maxRows: 12 }}
        maxLength={4000}
        aria-label="申报说明"
        placeholder="写明创建工作的做法、特色和成效。"
        onChange={(event) => setText(event.target.value)}
      />
      <ProblemNotice problem={update.error?.problem} />
      <p className="workflow-actions">
        <Button
          disabled={text === row.statement}
          loading={update.isPending}
          onClick={() => update.mutate({ id: row.id, version: row.version, statement: text })}
        >
          保存申报说明
        </Button>
      </p>
    </section>
  )
}
