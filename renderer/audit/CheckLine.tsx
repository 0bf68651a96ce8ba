import { Alert, Progress } from 'antd'
import type { AuditCheck } from '#shared/audit/audit-commands.ts'
import { formatSecond } from '../ui/format-instant.ts'

/** How the last check of the whole log stands; while one is running, how far it has come. */
export function CheckLine({ check }: { readonly check: AuditCheck }) {
  const { state, checked, total, endedAt, findings } = check
  if (state === 'running') {
    const percent = total === 0 ? 0 : Math.floor((checked / total) * 100)
    return (
      <div className="audit-check" role="status">
        <span>{`正在核验:已核对 ${checked} 行,共 ${total} 行。可以继续做别的事。`}</span>
        <Progress percent={percent} size="small" className="audit-progress" />
      </div>
    )
  }
  if (state === 'never')
    return (
      <p className="audit-check quiet" role="status">
        打开程序后还没有核验过全部记录;程序会自动核验一次,也可点“核验审计记录”。
      </p>
    )
  const when = endedAt === null ? '' : formatSecond(endedAt)
  if (state === 'whole')
    return <p className="audit-check" role="status">{`✓ ${when} 核验:共 ${checked} 行,记录完整,没有发现被改动。`}</p>
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="audit-findings"
      title={state === 'failed' ? `${when} 核验没有完成` : `${when} 核验发现 ${findings.length} 处异常`}
      description={
        <>
          <ul>
            {findings.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {state === 'broken' && (
            <p>
              请先“立即备份”留存现状,查明是谁、用什么工具改动的;内容要以改动以前为准的,从“备份与恢复”恢复当时的备份。被删改的保护规则程序已重新建立。
            </p>
          )}
        </>
      }
    />
  )
}
