import { Button } from 'antd'
import { useState } from 'react'
import type { NominationFile } from '#shared/awards/nomination-commands.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { usePermits, usePlace } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'

const answers = { 'no-objection': '无异议', objection: '有异议' } as const

interface Props {
  readonly nomination: Nomination
  readonly file: NominationFile
}

/** 征求意见: each authority asked, its last answer, and for the office the way to enter one. */
export function OpinionsSection({ nomination, file }: Props) {
  const mayManage = usePermits('award.manage')
  const [asked, setAsked] = useState<string>()
  const isOpen = nomination.state === 'consulting' && mayManage
  return (
    <section className="workflow-section">
      <h2>征求意见</h2>
      <table className="sheet">
        <tbody>
          {file.requiredOpinions.map((authority) => {
            const last = file.opinions.findLast((opinion) => opinion.authority === authority)
            return (
              <tr key={authority}>
                <th scope="row">{authority}</th>
                <td className={last?.answer === 'objection' ? 'overdue' : ''}>
                  {last === undefined ? '待答复' : answers[last.answer]}
                  {last !== undefined && (
                    <span className="quiet">{` ${last.answeredOn} ${last.signedBy} ${last.remark}`}</span>
                  )}
                </td>
                {isOpen && (
                  <td>
                    <Button size="small" onClick={() => setAsked(authority)} aria-label={`登记${authority}意见`}>
                      登记意见
                    </Button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {asked !== undefined && (
        <AnswerDialog key={asked} authority={asked} nominationId={nomination.id} onClose={() => setAsked(undefined)} />
      )}
    </section>
  )
}

interface AnswerProps {
  readonly authority: string
  readonly nominationId: string
  readonly onClose: () => void
}

function AnswerDialog({ authority, nominationId, onClose }: AnswerProps) {
  const { today } = usePlace()
  const answer = useCommand('nominations.answer')
  return (
    <FieldsDialog
      open
      title={`登记部门意见:${authority}`}
      verb="登记意见"
      fields={[
        { key: 'answer', label: '意见', kind: 'choice', required: true, options: answers },
        { key: 'answeredOn', label: '答复日期', kind: 'day', required: true },
        { key: 'signedBy', label: '签署人', kind: 'text', max: 30 },
        { key: 'remark', label: '说明', kind: 'long', max: 500 },
      ]}
      initial={{ answer: 'no-objection', answeredOn: today }}
      onClose={onClose}
      onSubmit={(texts) =>
        answer.mutateAsync({
          nominationId,
          authority,
          answer: texts['answer'] === 'objection' ? 'objection' : 'no-objection',
          answeredOn: texts['answeredOn'] ?? '',
          signedBy: texts['signedBy'] ?? '',
          remark: texts['remark'] ?? '',
        })
      }
    />
  )
}
