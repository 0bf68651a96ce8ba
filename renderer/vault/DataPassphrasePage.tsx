import { Button, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { checkPassphrase } from '#shared/vault/passphrase.ts'
import { useCommand } from '../app/use-command.ts'
import { isSubmitKey } from '../ui/keys.ts'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

const empty = { current: '', next: '', again: '' }

/** 数据口令: what it protects, and another one for the same key. */
export function DataPassphrasePage() {
  const change = useCommand('vault.changePassphrase')
  const [typed, setTyped] = useState(empty)
  const [isChecked, setChecked] = useState(false)
  const { current, next, again } = typed

  const wrong = {
    current: current === '' ? '请输入现在的数据口令。' : undefined,
    next: checkPassphrase(next),
    again: next === again ? undefined : '两次输入的口令不一致,请重新输入。',
  }
  const submit = (): void => {
    setChecked(true)
    if (Object.values(wrong).some((message) => message !== undefined)) return
    change.mutate({ current, next }, { onSuccess: () => (setTyped(empty), setChecked(false)) })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isSubmitKey(event.nativeEvent)) submit()
  }
  const input = (key: keyof typeof empty, label: string, help?: string) => (
    <LabelledField
      id={`passphrase-${key}`}
      label={label}
      required
      help={help}
      message={(isChecked ? wrong[key] : undefined) ?? messageFor(change.error?.problem, key)}
    >
      <Input.Password
        id={`passphrase-${key}`}
        autoComplete="off"
        value={typed[key]}
        onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
      />
    </LabelledField>
  )

  return (
    <div className="scrolling">
      <PageTitle title="数据口令" />
      <div className="home narrow" onKeyDown={onKeyDown}>
        <p>
          电话、身份证号和住址加密保存,解开它们的密钥由数据口令保护。更换以后,已加密的内容不用重新加密;
          以前的备份仍然用备份时的口令打开,请把旧口令一并保存到那些备份被替换为止。
        </p>
        <ProblemNotice problem={change.error?.problem} />
        {input('current', '现在的数据口令')}
        {input('next', '新的数据口令', '至少 10 个字符。请写在纸上,放进保险柜。')}
        {input('again', '再输入一次新口令')}
        <Button type="primary" loading={change.isPending} title="Ctrl+Enter" onClick={submit}>
          更换数据口令
        </Button>
        {change.isSuccess && <p role="status">已更换。请更新保险柜中的书面记录。</p>}
      </div>
    </div>
  )
}
