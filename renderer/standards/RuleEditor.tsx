import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import type { RuleLine } from './indicator-text.ts'

interface Props {
  readonly model: 'deduction' | 'bands'
  readonly lines: readonly RuleLine[]
  readonly onChange: (lines: readonly RuleLine[]) => void
}

const words = {
  deduction: { title: '扣分原因', name: '原因', add: '添加扣分原因' },
  bands: { title: '分档', name: '档次', add: '添加一档' },
} as const

/** The deduction reasons or bands of one leaf. A fixed deduction has the same points in both fields. */
export function RuleEditor({ model, lines, onChange }: Props) {
  const { title, name, add } = words[model]
  const edit = (key: number, changes: Partial<RuleLine>): void =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)))
  const nextKey = Math.max(-1, ...lines.map(({ key }) => key)) + 1
  return (
    <fieldset className="rule-editor">
      <legend>{title}</legend>
      {lines.map(({ key, words: text, min, max, each }, index) => (
        <div key={key} className="rule-line">
          <Input
            value={text}
            placeholder={name}
            aria-label={`第 ${index + 1} 行${name}`}
            onChange={(event) => edit(key, { words: event.target.value })}
          />
          <Input
            className="points-input"
            value={min}
            aria-label={`第 ${index + 1} 行最少分`}
            onChange={(event) => edit(key, { min: event.target.value })}
          />
          <span>至</span>
          <Input
            className="points-input"
            value={max}
            aria-label={`第 ${index + 1} 行最多分`}
            onChange={(event) => edit(key, { max: event.target.value })}
          />
          <span>分</span>
          {model === 'deduction' && (
            <Checkbox checked={each} onChange={(event) => edit(key, { each: event.target.checked })}>
              每次
            </Checkbox>
          )}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`删除第 ${index + 1} 行`}
            onClick={() => onChange(lines.filter((line) => line.key !== key))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...lines, { key: nextKey, words: '', min: '', max: '', each: false }])}
      >
        {add}
      </Button>
    </fieldset>
  )
}
