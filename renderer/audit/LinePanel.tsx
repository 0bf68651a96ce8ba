import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { AuditEntry } from '#shared/audit/audit-commands.ts'
import { auditKindWords } from '#shared/command/audit-kind.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { formatSecond } from '../ui/format-instant.ts'
import { isComposing } from '../ui/keys.ts'

interface Props {
  readonly entry: AuditEntry
  readonly onClose: () => void
}

const sum = (hex: string | null) => hex && <code className="audit-sum">{hex}</code>

/** One line of the audit log in full. Of what was changed it has only the digests: personal data are not in the log. */
export function LinePanel({ entry, onClose }: Props) {
  const title = `第 ${entry.seq} 行`
  return (
    <aside
      className="panel"
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && !isComposing(event.nativeEvent) && onClose()}
    >
      <header className="panel-title">
        <h2>{title}</h2>
        <span className="spring" />
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          onClick={onClose}
          title="关闭(Esc)"
          aria-label="关闭"
        />
      </header>
      <div className="scrolling audit-line">
        <DefinitionList
          rows={[
            ['日期时间', formatSecond(entry.at)],
            ['类型', auditKindWords[entry.kind]],
            ['经办人', entry.actorName],
            ['操作', entry.done],
            ['对象', entry.object],
            ['结果', entry.result],
            ['电脑和窗口', entry.station],
            ['办理编号', entry.txId],
            ['改动前摘要', sum(entry.before)],
            ['改动后摘要', sum(entry.after)],
            ['本行校验值', sum(entry.hash)],
          ]}
        />
        <p className="quiet">摘要和校验值是 SHA-256 值,用来证明记录和改动内容没有被动过;审计记录中不保存个人信息。</p>
      </div>
    </aside>
  )
}
