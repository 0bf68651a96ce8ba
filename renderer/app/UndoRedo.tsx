import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Tooltip } from 'antd'
import { useRef } from 'react'
import type { Reversal } from '#shared/history/history-commands.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { usePermits } from './place.ts'
import { problemOf, refresh, useCommand, useCommandQuery } from './use-command.ts'
import { useMenuCommand } from './use-menu-command.ts'
import { useShortcut } from './use-shortcut.ts'

const wordReversal = ({ label, rows, skipped }: Reversal): string => {
  const kept =
    skipped.length === 0 ? '' : `;${skipped.length} 处此后已被修改,保留不动:${skipped.slice(0, 3).join('、')}`
  return `已${label},涉及 ${rows} 条记录${kept}`
}

const wordNext = (verb: string, label: string | null | undefined, keys: string): string =>
  label ? `${verb}:${label}(${keys})` : `没有可以${verb}的操作`

/** Takes back my last act, or does it again: Ctrl+Z and Ctrl+Y anywhere but in a text being typed. */
export function UndoRedo() {
  const mayUndo = usePermits('history.undo')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const next = useCommandQuery('history.next', {}, mayUndo)
  const undo = useCommand('history.undo')
  const redo = useCommand('history.redo')

  /** Presses wait for each other: three of them take back three acts, however fast they come. */
  const waiting = useRef(Promise.resolve())
  const reverse = async (verb: '撤销' | '重做'): Promise<void> => {
    try {
      message.success(wordReversal(await (verb === '撤销' ? undo : redo).mutateAsync({})), 4)
      await refresh(queries)
    } catch (error) {
      message.warning(wordProblem(problemOf(error)), 4)
    }
  }
  const run = (verb: '撤销' | '重做'): void => {
    if (mayUndo) waiting.current = waiting.current.then(() => reverse(verb))
  }
  useShortcut('Ctrl+Z', () => run('撤销'))
  useShortcut('Ctrl+Y', () => run('重做'))
  useShortcut('Ctrl+Shift+Z', () => run('重做'))
  useMenuCommand('undo', () => run('撤销'))
  useMenuCommand('redo', () => run('重做'))

  if (!mayUndo) return null
  return (
    <span className="undo-redo">
      <Tooltip title={wordNext('撤销', next.data?.undo, 'Ctrl+Z')}>
        <Button
          type="text"
          aria-label={wordNext('撤销', next.data?.undo, 'Ctrl+Z')}
          icon={<UndoOutlined aria-hidden />}
          disabled={!next.data?.undo}
          onClick={() => run('撤销')}
        />
      </Tooltip>
      <Tooltip title={wordNext('重做', next.data?.redo, 'Ctrl+Y')}>
        <Button
          type="text"
          aria-label={wordNext('重做', next.data?.redo, 'Ctrl+Y')}
          icon={<RedoOutlined aria-hidden />}
          disabled={!next.data?.redo}
          onClick={() => run('重做')}
        />
      </Tooltip>
    </span>
  )
}
