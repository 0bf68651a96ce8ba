import { Alert, Button, InputNumber, Switch } from 'antd'
import { useState } from 'react'
import type { SignInPolicy } from '#shared/accounts/password-policy.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { LabelledField } from '../ui/LabelledField.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { CountersignFields, signedOf, unsigned } from './CountersignFields.tsx'

type NumberKey = Exclude<keyof SignInPolicy, 'isSeparated'>

/** Each figure of the policy: its label, unit, bounds and what it means. */
const figures: readonly (readonly [NumberKey, string, string, number, number, string])[] = [
  ['minLength', '口令最少字符', '个', 8, 64, ''],
  ['kinds', '口令字符种类', '种', 1, 4, '大写字母、小写字母、数字、符号(或汉字)中至少几种。'],
  ['notLast', '不得重复最近的口令', '个', 0, 10, ''],
  ['expiresDays', '口令有效期', '天', 0, 730, '到期后登录时须修改;0 为不限。'],
  ['initialDays', '发放的口令有效期', '天', 1, 60, '过期未用须重新发放。'],
  ['maxFailures', '连续输错口令锁定', '次', 3, 20, ''],
  ['lockMinutes', '锁定时间', '分钟', 5, 1440, '按程序运行时间计算,改系统时间或重新启动都不会缩短。'],
  ['idleMinutes', '无人操作自动锁定窗口', '分钟', 1, 120, '已填的内容保留。'],
]

function RulesForm({ policy }: { readonly policy: SignInPolicy }) {
  const settle = useCommand('security.settle', 'session', 'accounts')
  const [draft, setDraft] = useState(policy)
  const [countersign, setCountersign] = useState(unsigned)
  const isOpening = policy.isSeparated && !draft.isSeparated
  const problem = settle.error?.problem
  const save = (): void =>
    settle.mutate(
      { policy: draft, ...(isOpening && signedOf(countersign)) },
      { onSuccess: () => setCountersign(unsigned) },
    )
  return (
    <div className="home narrow">
      <ProblemNotice problem={problem} />
      <p className="quiet">初始数值为示例,请按本单位的安全管理制度调整。改动立即生效,并记入审计记录。</p>
      <div className="rules-grid">
        {figures.map(([key, label, unit, min, max, help]) => (
          <LabelledField key={key} id={`rule-${key}`} label={label} help={`${min} 至 ${max}。${help}`}>
            <InputNumber
              id={`rule-${key}`}
              value={draft[key]}
              min={min}
              max={max}
              precision={0}
              suffix={unit}
              onChange={(value) => setDraft((now) => ({ ...now, [key]: value ?? min }))}
            />
          </LabelledField>
        ))}
      </div>
      <div className="form-field switch-field">
        <Switch
          id="rule-separated"
          checked={draft.isSeparated}
          onChange={(isSeparated) => setDraft((now) => ({ ...now, isSeparated }))}
        />
        <label htmlFor="rule-separated">三员分立</label>
        <p className="field-help">
          系统管理员开立账户,安全管理员授权,审计管理员查看审计记录;三者不得兼任,也不办业务。启用前请先为三位管理员开立账户、授权并发放口令。
        </p>
      </div>
      {draft.isSeparated && !policy.isSeparated && (
        <Alert
          type="warning"
          showIcon
          title="启用后,“管理员(三员合一)”不再有任何权限,兼任管理员的账户只保留管理员一种角色。"
        />
      )}
      {isOpening && (
        <CountersignFields value={countersign} onChange={setCountersign} problem={problem} matter="关闭三员分立" />
      )}
      <Button type="primary" loading={settle.isPending} onClick={save}>
        保存登录与口令规则
      </Button>
      {settle.isSuccess && <p role="status">已保存,立即生效。</p>}
    </div>
  )
}

/** 登录与口令规则: passwords, locks, and whether the three administrators are separate people. */
export function SignInRulesPage() {
  const policy = useCommandQuery('security.policy', {})
  return (
    <div className="scrolling">
      <PageTitle title="登录与口令规则" />
      <ProblemNotice problem={policy.error?.problem} />
      {policy.data && <RulesForm policy={policy.data} />}
    </div>
  )
}
