import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { isDay } from '#shared/calendar/day.ts'
import { protectedFields } from '#shared/register/protected-fields.ts'
import type { Register } from '#shared/register/register.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FilterBar } from './FilterBar.tsx'
import type { ListState } from './list-state.ts'
import { SearchBox } from './SearchBox.tsx'

interface Props {
  readonly register: Register
  readonly state: ListState
  readonly onChange: (part: Partial<ListState>) => void
  /** What can be done with the marked rows, where the title line has no room for it. */
  readonly children?: ReactNode
}

/** The one line above a list: search, filters, the day it is shown for, and the recycle bin. */
export function ListToolbar({ register, state, onChange, children }: Props) {
  const { search, conditions, asOf, bin } = state
  const [day, setDay] = useState(asOf)
  const [shown, setShown] = useState(asOf)
  if (shown !== asOf) {
    setShown(asOf)
    setDay(asOf)
  }
  const names = register.hasAliases ? '名称、曾用名、拼音首字母' : '名称、编号、拼音首字母'
  const numbers = protectedFields(register).length > 0 ? '也可输入完整的电话或证件号码' : undefined
  return (
    <div className="toolbar">
      <SearchBox value={search} placeholder={names} hint={numbers} onSearch={(text) => onChange({ search: text })} />
      {register.validity !== undefined && (
        <label className="as-of">
          截至
          <DayInput
            label="列出这一天有效的记录"
            placeholder="全部日期"
            allowClear
            value={day}
            onChange={setDay}
            onLeave={(text) => (text === '' || isDay(text)) && text !== asOf && onChange({ asOf: text })}
          />
        </label>
      )}
      <FilterBar register={register} conditions={conditions} onChange={(next) => onChange({ conditions: next })} />
      <span className="spring" />
      {children}
      <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => onChange({ bin: !bin })}>
        {bin ? '返回列表' : '回收站'}
      </Button>
    </div>
  )
}
