import { Select } from 'antd'
import type { Options } from '#shared/register/field.ts'
import { isClearKey } from '../ui/keys.ts'
import { searchByInitials } from '../app/initials.ts'

interface Props {
  readonly id?: string
  readonly options: Options
  readonly value: string
  readonly onPick: (code: string) => void
  readonly onLeave?: () => void
  readonly hasProblem?: boolean
  readonly label?: string
}

/** One of a field's options, found by its characters or 拼音首字母. */
export const ChoiceSelect = ({ id, options, value, onPick, onLeave, hasProblem, label }: Props) => (
  <Select
    {...(id === undefined ? {} : { id })}
    className="wide"
    value={value === '' ? null : value}
    options={Object.entries(options).map(([code, text]) => ({ value: code, label: text }))}
    showSearch={searchByInitials}
    allowClear={{ label: '清除' }}
    onInputKeyDown={(event) => isClearKey(event) && onPick('')}
    placeholder="请选择"
    notFoundContent="没有这样的选项,请换一个写法"
    status={hasProblem ? 'error' : ''}
    aria-label={label}
    onChange={(code: string | null | undefined) => onPick(code ?? '')}
    onBlur={() => onLeave?.()}
  />
)
