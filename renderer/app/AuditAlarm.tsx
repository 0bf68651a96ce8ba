import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'
import { formatInstant } from '../ui/format-instant.ts'
import { usePermits } from './place.ts'
import { useCommand, valueOf } from './use-command.ts'

/** How often one looks for an alarm: the check after the start goes on while people already work; in milliseconds. */
const lookAgain = 20_000

/** Over the product for those who read the audit log: what was found wrong with it and nobody has answered for. */
export function AuditAlarm() {
  const mayRead = usePermits('audit.read')
  const mayAnswer = usePermits('audit.manage')
  const [isAnswering, setAnswering] = useState(false)
  const acknowledge = useCommand('audit.acknowledge')
  const alarms = useQuery({
    queryKey: ['audit', 'audit.alarms', {}],
    queryFn: async () => valueOf(await call('audit.alarms', {})),
    enabled: mayRead,
    refetchInterval: lookAgain,
  }).data
  const [first] = alarms ?? []
  if (!mayRead || alarms === undefined || first === undefined) return null
  return (
    <div className="audit-alarm" role="alert">
      <strong>{`审计记录异常 ${alarms.length} 处`}</strong>
      <span className="audit-alarm-words" title={alarms.map(({ words }) => words).join('\n')}>
        {`${formatInstant(first.at)} 发现:${first.words}`}
      </span>
      <Link to="/audit">查看审计记录</Link>
      {mayAnswer && (
        <Button size="small" onClick={() => setAnswering(true)}>
          登记处理情况
        </Button>
      )}
      <FieldsDialog
        open={isAnswering}
        title="登记异常处理情况"
        verb="登记处理情况"
        initial={{ reason: '' }}
        fields={[
          {
            key: 'reason',
            label: '查明的原因和处理情况',
            kind: 'long',
            required: true,
            help: '至少四个字,记入审计记录。登记后提示不再显示,异常的记录仍然保留。',
          },
        ]}
        onSubmit={({ reason = '' }) => acknowledge.mutateAsync({ reason })}
        onClose={() => setAnswering(false)}
      >
        <ul>
          {alarms.map(({ seq, words }) => (
            <li key={seq}>{words}</li>
          ))}
        </ul>
      </FieldsDialog>
    </div>
  )
}
