import { Alert, Button } from 'antd'
import type { FieldProblem } from '#shared/command/outcome.ts'
import { organisationTypes } from '#shared/organisations/organisation-type.ts'
import { scoringModelWords } from '#shared/standards/standard-words.ts'
import type { StandardDetail } from '#shared/standards/standard-commands.ts'
import { gradeRange } from './grade-range.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { writePoints } from '#shared/standards/write-points.ts'

interface Props {
  readonly detail: StandardDetail
  readonly problems: readonly FieldProblem[]
  /** Opens the grades to change them; only for drafts. */
  readonly onEditGrades?: (() => void) | undefined
}

/** What a standard is as a whole: its head, its grades, and for a draft what still keeps it from use. */
export function StandardSummary({ detail, problems, onEditGrades }: Props) {
  const { standard, grades, rounds } = detail
  const isDraft = standard.state === 'draft'
  return (
    <aside className="panel" aria-label="标准概况">
      <div className="panel-scroll">
        {isDraft &&
          (problems.length === 0 ? (
            <Alert type="success" showIcon className="problem-notice side" title="检查通过,可以启用。" />
          ) : (
            <Alert
              type="warning"
              showIcon
              className="problem-notice side"
              title={`启用前还有 ${problems.length} 处需要更正`}
              description={
                <ul className="problem-list">
                  {problems.map(({ field, message }) => (
                    <li key={`${field} ${message}`}>{message}</li>
                  ))}
                </ul>
              }
            />
          ))}
        {!isDraft && (
          <Alert
            type="info"
            showIcon
            className="problem-notice side"
            title="内容已固定"
            description="启用后不能修改。如需修订,请复制为新版。"
          />
        )}
        <DefinitionList
          rows={[
            ['适用组织', organisationTypes[standard.organisationType].label],
            ['计分方式', scoringModelWords[standard.scoringModel]],
            ['满分', `${writePoints(standard.fullScore)} 分`],
            ['最小计分单位', `${writePoints(standard.scoreStep)} 分`],
            ['加分上限', standard.bonusCap === 0 ? '不设加分' : `${writePoints(standard.bonusCap)} 分`],
            ['生效日期', standard.effectiveFrom],
            ['批准文件', standard.approvedDocument],
            ['指标出处', [...new Set(detail.indicators.map(({ source }) => source))].join('、')],
            ['使用批次', rounds.join('、')],
          ]}
        />
        <div className="panel-title">
          <h2>等级</h2>
          <span className="spring" />
          {onEditGrades && (
            <Button size="small" onClick={onEditGrades}>
              修改等级
            </Button>
          )}
        </div>
        <ul className="plain-list side">
          {grades.map((grade) => (
            <li key={grade.name}>
              <strong>{grade.name}</strong>
              <span>{gradeRange(grade, grades)}</span>
              <span className="spring" />
              <span className="quiet small">{`${grade.passes ? '达标' : '不达标'} · ${grade.source}`}</span>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}
