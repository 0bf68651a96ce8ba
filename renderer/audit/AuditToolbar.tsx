import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { auditKindWords, type AuditKind } from '#shared/command/audit-kind.ts'
import { searchByInitials } from '../app/initials.ts'
import { SearchBox } from '../register/SearchBox.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { everything, type Wanted } from './wanted-lines.ts'

interface Props {
  readonly wanted: Wanted
  readonly onChange: (change: Partial<Wanted>) => void
}

const kindOptions = Object.entries(auditKindWords).map(([value, label]) => ({ value: value as AuditKind, label }))

const resultOptions = [
  { value: 'ok', label: '成功' },
  { value: 'not-ok', label: '未成功或异常' },
] as const

/** The one line of filters above the audit log: days, kinds, person, result and text. */
export function AuditToolbar({ wanted, onChange }: Props) {
  const isNarrowed = Object.values(wanted).some((value: string | readonly string[]) => value.length > 0)
  return (
    <div className="toolbar audit-toolbar" role="group" aria-label="筛选条件">
      <DayInput
        label="从哪一天起"
        placeholder="起始日期"
        allowClear
        value={wanted.from}
        onChange={(from) => onChange({ from })}
      />
      <DayInput
        label="到哪一天止"
        placeholder="截止日期"
        allowClear
        value={wanted.to}
        onChange={(to) => onChange({ to })}
      />
      <Select<AuditKind[]>
        showSearch={searchByInitials}
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        aria-label="类型"
        placeholder="全部类型"
        optionFilterProp="label"
        options={kindOptions}
        value={[...wanted.kinds]}
        onChange={(kinds) => onChange({ kinds })}
      />
      <Select<'ok' | 'not-ok'>
        showSearch={searchByInitials}
        allowClear
        aria-label="结果"
        placeholder="全部结果"
        options={[...resultOptions]}
        value={wanted.result === '' ? null : wanted.result}
        onChange={(result) => onChange({ result: result ?? '' })}
      />
      <SearchBox value={wanted.person} placeholder="经办人" onSearch={(person) => onChange({ person })} />
      <SearchBox value={wanted.text} placeholder="操作、对象或电脑" onSearch={(text) => onChange({ text })} />
      {isNarrowed && (
        <Button type="text" icon={<CloseOutlined aria-hidden />} onClick={() => onChange(everything)}>
          清除筛选
        </Button>
      )}
    </div>
  )
}
