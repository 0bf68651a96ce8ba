import { Select } from 'antd'
import { useState } from 'react'
import { useCommandQuery } from '../app/use-command.ts'
import { useSettled } from '../app/use-settled.ts'

interface Props {
  readonly id: string
  readonly value: string | null
  readonly name?: string | undefined
  readonly onPick: (id: string | null) => void
}

/** Picks a registered organisation by name or 拼音首字母, for administrators, who may not read the register itself. */
export function OrganisationPicker({ id, value, name, onPick }: Props) {
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const search = useSettled(typed)
  const found = useCommandQuery('accounts.find-organisations', { search }, isOpen)
  const offered = (found.data ?? []).map((choice) => ({ value: choice.id, label: choice.name }))
  const isOffered = value === null || offered.some((option) => option.value === value)
  return (
    <Select
      id={id}
      className="wide"
      value={value}
      options={isOffered ? offered : [...offered, { value, label: name ?? '…' }]}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      allowClear={{ label: '清除' }}
      placeholder="输入汉字或拼音首字母选择"
      notFoundContent={found.isFetching ? '正在查找…' : '没有找到,请换一个写法'}
      onOpenChange={setOpen}
      onChange={(chosen: string | null | undefined) => {
        setTyped('')
        onPick(chosen ?? null)
      }}
    />
  )
}
