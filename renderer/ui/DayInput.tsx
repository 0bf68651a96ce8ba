import { CalendarOutlined } from '@ant-design/icons'
import { Button, Calendar, Input, Popover } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { parseDay } from '#shared/calendar/day.ts'

interface Props {
  readonly id?: string
  /** As typed; a day once the field is left, if it can be read as one. */
  readonly value: string
  readonly onChange: (text: string) => void
  /** The field was left; the text is already in its final spelling. */
  readonly onLeave?: (text: string) => void
  readonly hasProblem?: boolean
  readonly placeholder?: string
  readonly label?: string
  readonly allowClear?: boolean
}

/** A day, typed in any usual spelling (2011年12月31日, 20111231, 2011.12.31) or picked from the calendar. */
export function DayInput(props: Props) {
  const { id, value, onChange, onLeave, hasProblem, placeholder = '如 2011-12-31', label, allowClear = false } = props
  const [isOpen, setOpen] = useState(false)
  const day = parseDay(value)

  const leave = (): void => {
    const text = day ?? value
    if (text !== value) onChange(text)
    onLeave?.(text)
  }
  const pick = (text: string): void => {
    setOpen(false)
    onChange(text)
    onLeave?.(text)
  }

  const calendar = (
    <div className="day-calendar">
      <Calendar
        fullscreen={false}
        {...(day === undefined ? {} : { defaultValue: dayjs(day) })}
        onSelect={(chosen, { source }) => source === 'date' && pick(chosen.format('YYYY-MM-DD'))}
      />
    </div>
  )

  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={value}
      placeholder={placeholder}
      allowClear={allowClear}
      status={hasProblem ? 'error' : ''}
      aria-label={label}
      autoComplete="off"
      onChange={(event) => (event.type === 'click' ? pick('') : onChange(event.target.value))}
      onBlur={leave}
      suffix={
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomRight"
          content={calendar}
          destroyOnHidden
        >
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            icon={<CalendarOutlined aria-hidden />}
            aria-label="从日历选择"
          />
        </Popover>
      }
    />
  )
}
