import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

interface Props {
  readonly value: string
  readonly placeholder: string
  /** What else may be looked for, said when the pointer rests on the box. */
  readonly hint?: string | undefined
  readonly onSearch: (text: string) => void
}

const pause = 250

/** Searches as one types, but not the letters of a composition that is still open. */
export function SearchBox({ value, placeholder, hint, onSearch }: Props) {
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    if (typed.trim() !== value) setTyped(value)
  }
  const isComposing = useRef(false)
  const latest = useRef(onSearch)
  useEffect(() => {
    latest.current = onSearch
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!isComposing.current && typed.trim() !== value) latest.current(typed.trim())
    }, pause)
    return () => clearTimeout(timer)
  }, [typed, value])

  return (
    <Input
      className="search-box"
      prefix={<SearchOutlined aria-hidden />}
      placeholder={placeholder}
      aria-label={placeholder}
      title={hint}
      allowClear
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => (isComposing.current = true)}
      onCompositionEnd={(event) => {
        isComposing.current = false
        setTyped(event.currentTarget.value)
        latest.current(event.currentTarget.value.trim())
      }}
    />
  )
}
