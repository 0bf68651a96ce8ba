import { holdsRole } from '#shared/command/permissions.ts'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { decidedByWords } from '#shared/evaluations/evaluation-words.ts'
import { isScoringOpen } from '#shared/evaluations/scoring-stage.ts'
import { useActor, usePermits } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import type { ScoreOverview } from './score-columns.ts'

interface Props {
  readonly view: CaseView
  readonly overview: ScoreOverview
}

/** The experts' combined result, the spread alarm, and the conclusion once there is one. */
export function ResultSection({ view, overview }: Props) {
  const actor = useActor()
  const mayManage = usePermits('evaluation.manage')
  const record = useCommand('evaluations.record-rediscussion')
  const [isRecording, setRecording] = useState(false)
  const { case: row, round } = view
  const { panel } = overview
  if (holdsRole(actor, 'expert') || panel.experts === 0) return null
  const isOpen = isScoringOpen('expert', row.state)
  const limit = writePoints(round.panelRule.spreadLimit)
  return (
    <section className="workflow-section">
      <h2>评分汇总</h2>
      <DefinitionList
        rows={[
          ['已提交专家', `${panel.experts} 人`],
          [
            '专家组平均分',
            panel.mean === null
              ? null
              : `${writePoints(panel.mean)} 分${panel.trimmed ? '(已去掉一个最高分和一个最低分)' : ''}`,
          ],
          [
            '最高 / 最低',
            panel.highest === null ? null : `${writePoints(panel.highest)} / ${writePoints(panel.lowest ?? 0)} 分`,
          ],
          ['最终得分取自', decidedByWords[round.decidedBy]],
          [
            '评定结果',
            row.total === null
              ? null
              : `${writePoints(row.total)} 分,${row.grade ?? '未定等级'}${row.vetoed ? '(一票否决)' : ''}`,
          ],
          ...(row.spreadReason === '' ? [] : [['复议说明', row.spreadReason] as const]),
        ]}
      />
      {panel.spreadAlarm && row.spreadReason === '' && isOpen && (
        <Alert
          type="warning"
          showIcon
          title={`分差 ${writePoints(panel.spread)} 分,超过 ${limit} 分`}
          description="请组织复议并记录说明,然后才能提交综合评定。"
          action={
            mayManage && (
              <Button size="small" onClick={() => setRecording(true)}>
                记录复议
              </Button>
            )
          }
        />
      )}
      <OpinionDialog
        open={isRecording}
        title={`记录复议:${view.holder}`}
        verb="记录复议"
        label="复议说明"
        onClose={() => setRecording(false)}
        onSubmit={(reason) => record.mutateAsync({ caseId: row.id, version: row.version, reason })}
      />
    </section>
  )
}
