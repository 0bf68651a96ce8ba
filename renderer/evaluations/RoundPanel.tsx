import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { decidedByWords, skippableWords } from '#shared/evaluations/evaluation-words.ts'
import type { RoundSummary } from '#shared/evaluations/round-commands.ts'
import { roundLifecycle } from '#shared/evaluations/round-lifecycle.ts'
import { stepsOpenTo } from '#shared/lifecycle.ts'
import { titleKinds, titleLevels } from '#shared/titles/title-kind.ts'
import { useActor } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { OpinionDialog } from '../ui/OpinionDialog.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  readonly round: RoundSummary
  readonly onEdit: () => void
  readonly onClose: () => void
}

type Step = keyof typeof roundLifecycle.steps

/** One round beside the list: its rules, and the steps open to the one at the screen. */
export function RoundPanel({ round, onEdit, onClose }: Props) {
  const actor = useActor()
  const advance = useCommand('evaluations.advance-round')
  const [asking, setAsking] = useState<Step>()
  const steps = stepsOpenTo(roundLifecycle, { state: round.state, takenBy: {} }, actor)
  const take = (step: Step, reason = '') => advance.mutateAsync({ id: round.id, version: round.version, step, reason })
  const rule = round.panelRule
  return (
    <aside className="panel" aria-label="批次">
      <div className="panel-title">
        <h2>{round.name}</h2>
        <span className="spring" />
        <Button type="text" onClick={onClose}>
          收起
        </Button>
      </div>
      <div className="panel-scroll">
        <ProblemNotice problem={advance.error?.problem} />
        <DefinitionList
          rows={[
            ['状态', roundLifecycle.states[round.state]],
            [
              '案件',
              <Link key="cases" to={`/cases?round=${round.id}`}>{`${round.cases} 个,已命名 ${round.named} 个`}</Link>,
            ],
            [
              '评估标准',
              <Link key="standard" to={`/standards/${round.standardId}`}>
                {round.standardName}
              </Link>,
            ],
            [
              '受理申报',
              round.opensOn === null && round.closesOn === null
                ? '不限日期'
                : `${round.opensOn ?? '…'} 至 ${round.closesOn ?? '…'}`,
            ],
            ['可跳过环节', round.skippable.map((stage) => skippableWords[stage]).join('、') || '无'],
            ['最终得分', decidedByWords[round.decidedBy]],
            [
              '授予称号',
              round.gradeTitles.map(({ grade, titleKind }) => `${grade}:${titleKinds[titleKind]}`).join(';'),
            ],
            ['称号级别', titleLevels[round.titleLevel]],
            ['有效年限', round.validityYears === null ? '长期' : `${round.validityYears} 年`],
            ['公示', `${round.publicityDays} 个工作日`],
            ['现有称号', round.excludesHolders ? '有效期内的不受理' : '可再次申报'],
            ['评估组', `至少 ${rule.minExperts} 人${rule.oddNumber ? ',单数' : ''}`],
            ['去最高最低分', `${rule.trimFrom} 名专家起`],
            ['复议分差', `超过 ${writePoints(rule.spreadLimit)} 分`],
            [
              '回避',
              [rule.recuseOwnUnit && '本单位', rule.recuseOwnStreet && '本街道', rule.recuseCoached && '辅导过的单位']
                .filter(Boolean)
                .join('、') || '无',
            ],
          ]}
        />
      </div>
      {steps.length > 0 && (
        <div className="form-foot">
          {steps.map((step) => (
            <Button
              key={step}
              type={step === 'open' ? 'primary' : 'default'}
              loading={advance.isPending}
              onClick={() =>
                roundLifecycle.steps[step].needsReason ? setAsking(step) : void take(step).catch(() => undefined)
              }
            >
              {roundLifecycle.steps[step].label}
            </Button>
          ))}
          {round.state === 'preparing' && <Button onClick={onEdit}>修改批次</Button>}
        </div>
      )}
      {asking !== undefined && (
        <OpinionDialog
          open
          title={`${roundLifecycle.steps[asking].label}:${round.name}`}
          verb={roundLifecycle.steps[asking].label}
          label="理由"
          onClose={() => setAsking(undefined)}
          onSubmit={(reason) => take(asking, reason)}
        />
      )}
    </aside>
  )
}
