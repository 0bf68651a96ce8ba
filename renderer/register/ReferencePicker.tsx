import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import type { Finding } from '#shared/register/register-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { useSettled } from '../app/use-settled.ts'
import { isClearKey } from '../ui/keys.ts'
import { useRegisterQuery } from './call-register.ts'

/** The register whose rows live in a table, or nothing for tables without one. */
export const registerOfTable = (table: string): Register | undefined =>
  (registers as readonly Register[]).find((register) => register.table === table)

interface Props {
  readonly id?: string
  readonly register: Register
  /** The id of the row pointed at; empty for none. */
  readonly value: string
  /** The name of that row, where it is already known. */
  readonly name?: string | undefined
  readonly onPick: (id: string, name: string) => void
  readonly onLeave?: () => void
  readonly hasProblem?: boolean
  readonly label?: string
  /** Only rows in force on this day are offered. */
  readonly asOf?: string
  /** Only rows that meet all of these are offered. */
  readonly conditions?: Finding['conditions']
}

const drawChoice: NonNullable<SelectProps['optionRender']> = ({ label, data: option }) => (
  <span>
    {label} <span className="quiet">{(option as { readonly hint: string }).hint}</span>
  </span>
)

/** Picks a row of a register by its characters, former name, alias or 拼音首字母. */
export function ReferencePicker(props: Props) {
  const { id, register, value, name, onPick, onLeave, hasProblem, label, asOf, conditions } = props
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const search = useSettled(typed)
  const found = useRegisterQuery(
    register,
    'find',
    { search, ...(asOf === undefined ? {} : { asOf }), ...(conditions === undefined ? {} : { conditions }) },
    isOpen,
  )
  const offered = (found.data ?? []).map((choice) => ({ value: choice.id, label: choice.name, hint: choice.hint }))
  const isOffered = value === '' || offered.some((option) => option.value === value)
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      className="wide"
      value={value === '' ? null : value}
      options={isOffered ? offered : [...offered, { value, label: name ?? '…', hint: '' }]}
      optionRender={drawChoice}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      allowClear={{ label: '清除' }}
      onInputKeyDown={(event) => typed === '' && isClearKey(event) && onPick('', '')}
      placeholder="输入汉字或拼音首字母选择"
      status={hasProblem ? 'error' : ''}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? '正在查找…' : '没有找到,请换一个写法'}
      aria-label={label}
      onOpenChange={setOpen}
      onChange={(chosen: string | null | undefined) => {
        setTyped('')
        onPick(chosen ?? '', offered.find((option) => option.value === chosen)?.label ?? '')
      }}
      onBlur={() => {
        setTyped('')
        onLeave?.()
      }}
    />
  )
}
