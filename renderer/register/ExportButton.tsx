import { ExportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { shownKeys } from '#shared/register/export-columns.ts'
import type { PageRequest } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { usePermits } from '../app/place.ts'
import { useShortcut } from '../app/use-shortcut.ts'
import type { Counts } from '../grid/page-source.ts'
import { ExportDialog } from './ExportDialog.tsx'
import type { ListState } from './list-state.ts'
import type { RegisterRow } from './register-row.ts'

interface Props {
  readonly register: Register
  readonly state: ListState
  /** What the list shows, and in which order. */
  readonly request: Omit<PageRequest, 'place' | 'limit' | 'sort'>
  readonly sortOf: () => PageRequest['sort']
  readonly counts: Counts | undefined
  readonly marked: readonly RegisterRow[]
  /** The columns the list shows, in their order; those with a width, unless somebody arranged them. */
  readonly shown?: readonly string[]
  /** False where rows are made by a procedure and never imported. */
  readonly isImported?: boolean
}

/** Writes the list as a file for Excel and WPS: Ctrl+E, or its button beside that of printing. */
export function ExportButton({ shown, isImported = true, ...props }: Props) {
  const [isOpen, setOpen] = useState(false)
  const mayExport = usePermits('register.export')
  const open = (): void => setOpen(mayExport)
  useShortcut('Ctrl+E', open)
  if (!mayExport) return null
  return (
    <>
      <Button icon={<ExportOutlined aria-hidden />} title="Ctrl+E" onClick={open}>
        导出列表
      </Button>
      {isOpen && (
        <ExportDialog
          {...props}
          shown={shown ?? shownKeys(props.register)}
          isImported={isImported}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
