import { useIsMutating } from '@tanstack/react-query'
import { drafts } from '../register/drafts.ts'
import { VaultReminder } from '../vault/VaultReminder.tsx'
import { formatInstant } from '../ui/format-instant.ts'
import { useActor } from './place.ts'
import { lastSaved, statusLine } from './status-line.ts'

/** The foot of the window, as Excel users expect it: rows, sum and average of the marked ones, saved or not. */
export function StatusBar() {
  const { shown, total, selection } = statusLine.use()
  const saved = lastSaved.use()
  const { accountId } = useActor()
  const waiting = Object.keys(drafts.use()).filter((key) => key.startsWith(accountId)).length
  const isSaving = useIsMutating() > 0
  return (
    <footer className="status-bar">
      {shown !== undefined && <span>{shown === total ? `共 ${shown} 行` : `显示 ${shown} 行,共 ${total} 行`}</span>}
      {selection !== undefined && selection.count > 0 && (
        <>
          <span>{selection.reach === undefined ? `已选 计数:${selection.count}` : `已选 ${selection.reach}`}</span>
          {selection.sum !== undefined && (
            <span>{`${selection.column === undefined ? '' : `${selection.column} `}求和:${selection.sum}`}</span>
          )}
          {selection.average !== undefined && <span>{`平均:${selection.average}`}</span>}
        </>
      )}
      <span className="spring" />
      <VaultReminder />
      {waiting > 0 && <span>{`有 ${waiting} 份草稿没有提交`}</span>}
      <span role="status">
        {isSaving ? '正在保存…' : saved === null ? '没有未保存的更改' : `已保存 ${formatInstant(saved).slice(11)}`}
      </span>
    </footer>
  )
}
