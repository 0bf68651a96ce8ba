import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { parseHundredths } from '#shared/arithmetic/hundredths.ts'
import type { GradeRule } from '#shared/standards/standard.ts'
import { Refusal } from '../app/use-command.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { writePoints } from '#shared/standards/write-points.ts'
import { searchByInitials } from '../app/initials.ts'

interface Props {
  readonly open: boolean
  readonly grades: readonly GradeRule[]
  readonly onSave: (grades: GradeRule[]) => Promise<unknown>
  readonly onClose: () => void
}

interface Line {
  readonly key: number
  readonly name: string
  readonly min: string
  readonly minInclusive: 0 | 1
  readonly passes: boolean
  readonly source: string
}

const bounds = [
  { value: 1, label: '不低于(≥)' },
  { value: 0, label: '高于(>)' },
]

function readLine({ name, min, minInclusive, passes, source }: Line): GradeRule {
  const points = parseHundredths(min)
  if (name.trim() === '' || points === undefined || points < 0) {
    const message = `等级“${name}”的名称或下限没有填对。下限应为数字,最多两位小数。`
    throw new Refusal({ code: 'invalid-input', fields: [{ field: 'grades', message }] })
  }
  return { name: name.trim(), min: points, minInclusive, passes: passes ? 1 : 0, source }
}

/** The grades of a draft: name, lower bound, whether the bound belongs, whether it passes. */
export function GradesDialog({ open, grades, onSave, onClose }: Props) {
  const [lines, setLines] = useState<readonly Line[]>(
    grades.map((grade, key) => ({ ...grade, key, min: writePoints(grade.min), passes: grade.passes === 1 })),
  )
  const edit = (key: number, changes: Partial<Line>): void =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)))
  const nextKey = Math.max(-1, ...lines.map(({ key }) => key)) + 1
  return (
    <FormDialog
      open={open}
      title="修改等级"
      verb="保存等级"
      width={640}
      onSubmit={() => onSave(lines.map(readLine))}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="quiet">每个等级从下限起,到上一等级为止。请设一个从 0 分(含)起的等级,使所有分数都有归属。</p>
          {lines.map(({ key, name, min, minInclusive, passes }) => (
            <div key={key} className="rule-line">
              <Input
                value={name}
                placeholder="等级"
                aria-label="等级名称"
                onChange={(event) => edit(key, { name: event.target.value })}
              />
              <Select
                showSearch={searchByInitials}
                className="bound-select"
                value={minInclusive}
                options={bounds}
                aria-label={`${name}的下限是否包含`}
                onChange={(inclusive) => edit(key, { minInclusive: inclusive === 1 ? 1 : 0 })}
              />
              <Input
                className="points-input"
                value={min}
                aria-label={`${name}的下限`}
                onChange={(event) => edit(key, { min: event.target.value })}
              />
              <span>分</span>
              <Checkbox checked={passes} onChange={(event) => edit(key, { passes: event.target.checked })}>
                达标
              </Checkbox>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`删除等级${name}`}
                onClick={() => setLines(lines.filter((line) => line.key !== key))}
              />
            </div>
          ))}
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              setLines([...lines, { key: nextKey, name: '', min: '', minInclusive: 1, passes: false, source: '示例' }])
            }
          >
            添加等级
          </Button>
        </>
      )}
    </FormDialog>
  )
}
