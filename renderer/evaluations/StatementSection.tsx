import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { problemOf } from '../app/use-command.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import type { StatementForm } from './use-statement.ts'

/** 申报说明: written while the case is a draft, read afterwards. */
export function StatementSection({ form }: { readonly form: StatementForm }) {
  const [problem, setProblem] = useState<Problem>()
  const save = async (): Promise<void> => {
    setProblem(undefined)
    await form.save().catch((error: unknown) => setProblem(problemOf(error)))
  }
  return (
    <section className="workflow-section">
      <h2>申报说明</h2>
      {form.isWriting ? (
        <>
          <Input.TextArea
            value={form.text}
            rows={10}
            maxLength={4000}
            aria-label="申报说明"
            placeholder="写明创建工作的做法、特色和成效。"
            onChange={(event) => form.edit(event.target.value)}
          />
          <ProblemNotice problem={problem} />
          <div className="workflow-actions statement-actions">
            <Button disabled={!form.isDirty} loading={form.isSaving} onClick={() => void save()}>
              保存申报说明
            </Button>
          </div>
        </>
      ) : (
        <p className="statement">{form.text === '' ? '未填写。' : form.text}</p>
      )}
    </section>
  )
}
