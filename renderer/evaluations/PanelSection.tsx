import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView, PanelSeat, ScoreSheet } from '#shared/evaluations/evaluation-case.ts'
import { activeMembers, checkPanel, recusalGround, recusalWords } from '#shared/evaluations/panel.ts'
import { isScoringOpen } from '#shared/evaluations/scoring-stage.ts'
import { useActor, usePermits } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { PanelDialog } from './PanelDialog.tsx'

/** 评估组: who sits on it, who leads, who stands aside, who has handed a sheet in. */
export function PanelSection({ view }: { readonly view: CaseView }) {
  const actor = useActor()
  const mayManage = usePermits('evaluation.manage')
  const reopen = useCommand('evaluations.reopen-sheet')
  const [isChoosing, setChoosing] = useState(false)
  const [opening, setOpening] = useState<ScoreSheet>()
  const { panel, subject, round, case: row, sheets } = view
  const isOpen = isScoringOpen('expert', row.state)
  const mayChoose = mayManage && (isOpen || row.state === 'street')
  const problems = panel.length === 0 || !isOpen ? [] : checkPanel(panel, subject, round.panelRule)
  const leader = activeMembers(panel, subject, round.panelRule).find(({ isLeader }) => isLeader)
  const isLeading = panel.some(
    ({ expertId, accountId }) => expertId === leader?.expertId && accountId === actor.accountId,
  )

  const standing = (seat: PanelSeat): string => {
    const ground = recusalGround(seat, subject, round.panelRule)
    if (ground === 'declared') return `已回避:${seat.declaredReason ?? ''}`
    if (ground !== null) return `须回避:${recusalWords[ground]}`
    return seat.handedIn ? '已提交' : '未提交'
  }
  const lockedSheet = (expertId: string): ScoreSheet | undefined =>
    sheets.find((sheet) => sheet.expertId === expertId && sheet.locked === 1)

  return (
    <section className="workflow-section">
      <h2 className="section-head">
        评估组
        <span className="spring" />
        {mayChoose && (
          <Button size="small" onClick={() => setChoosing(true)}>
            {panel.length === 0 ? '确定评估组' : '调整评估组'}
          </Button>
        )}
      </h2>
      {panel.length === 0 && <p className="quiet">尚未确定评估组。</p>}
      <ul className="plain-list">
        {panel.map((seat) => {
          const sheet = lockedSheet(seat.expertId)
          return (
            <li key={seat.expertId}>
              <span>
                <strong>{seat.name}</strong>
                {seat.isLeader && ' 组长'}
                <br />
                <span className="quiet small">{seat.unit}</span>
              </span>
              <span className="spring" />
              <span className={seat.handedIn ? '' : 'quiet'}>{standing(seat)}</span>
              {isLeading && isOpen && sheet && (
                <Button size="small" onClick={() => setOpening(sheet)}>
                  重新开放
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {problems.map(({ message }) => (
        <p key={message} className="field-problem">
          {message}
        </p>
      ))}
      {isChoosing && <PanelDialog view={view} onClose={() => setChoosing(false)} />}
      {opening && (
        <OpinionDialog
          open
          title={`重新开放${opening.scorer}的评分表`}
          verb="重新开放评分表"
          label="理由"
          onClose={() => setOpening(undefined)}
          onSubmit={(reason) =>
            reopen.mutateAsync({ caseId: row.id, sheetId: opening.id, version: opening.version, reason })
          }
        >
          <p className="quiet">开放后由该专家修改并重新提交;已记录的复议说明作废,须重新记录。</p>
        </OpinionDialog>
      )}
    </section>
  )
}
