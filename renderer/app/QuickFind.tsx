import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { Dialog } from '../ui/Dialog.tsx'
import { isComposing } from '../ui/keys.ts'
import { useMenuCommand } from './use-menu-command.ts'
import { useFound, type Found } from './use-found.ts'
import { useShortcut } from './use-shortcut.ts'

/** Ctrl+K: any page, command or record by its characters or 拼音首字母. */
export function QuickFind() {
  const [isOpen, setOpen] = useState(false)
  useShortcut('Ctrl+K', () => setOpen(true), true)
  useMenuCommand('find', () => setOpen(true))
  return (
    <>
      <button type="button" className="quick-find" onClick={() => setOpen(true)}>
        <SearchOutlined aria-hidden />
        <span>查找页面、组织、家庭、社区…</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <Dialog
        open={isOpen}
        isFleeting
        footer={null}
        closable={false}
        mask={{ closable: true }}
        destroyOnHidden
        onCancel={() => setOpen(false)}
        style={{ top: 48 }}
        afterOpenChange={(opened) => opened && document.getElementById('quick-find')?.focus()}
        aria-label="快速查找"
      >
        <QuickFindList onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function QuickFindList({ onDone }: { readonly onDone: () => void }) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(0)
  const { found, isSearching } = useFound(typed.trim())
  const current = Math.min(marked, found.length - 1)

  const go = ({ to }: Found): void => {
    onDone()
    void navigate(to)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return
    const chosen = found[current]
    if (event.key === 'Enter' && chosen !== undefined) go(chosen)
    else if (event.key === 'ArrowDown') setMarked(Math.min(current + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setMarked(Math.max(current - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    <>
      <Input
        id="quick-find"
        prefix={<SearchOutlined aria-hidden />}
        placeholder="汉字或拼音首字母,如:广内、gn、djzz"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls="quick-find-list"
        aria-activedescendant={`found-${current}`}
      />
      <ul className="found-list" id="quick-find-list" role="listbox">
        {found.map((entry, index) => (
          <li
            key={entry.to}
            id={`found-${index}`}
            role="option"
            aria-selected={index === current}
            onMouseEnter={() => setMarked(index)}
            onClick={() => go(entry)}
          >
            <span className="found-kind">{entry.kind}</span>
            <span>{entry.name}</span>
            <span className="quiet">{entry.hint}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && typed !== '' && !isSearching && (
        <p className="quiet">{`没有找到“${typed}”。可以试试简称、曾用名或拼音首字母。`}</p>
      )}
    </>
  )
}
