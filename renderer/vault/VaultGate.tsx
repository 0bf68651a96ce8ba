import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState, type FormEvent, type ReactNode } from 'react'
import { checkPassphrase, fewestCharacters } from '#shared/vault/passphrase.ts'
import type { VaultState } from '#shared/vault/vault-state.ts'
import { bridge } from '../shell.ts'
import { titleOf } from '../app/title-of.ts'
import { refresh, useCommand } from '../app/use-command.ts'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { vaultDelay } from './vault-delay.ts'

interface Props {
  readonly place: string
  readonly vault: Exclude<VaultState, 'open'>
}

/** The whole page while the protected columns cannot be read: sets the 数据口令, or asks for it. */
export const VaultGate = ({ place, vault }: Props) => (
  <main className="full-page">
    <section className="full-page-card">
      <h1>{titleOf(place)}</h1>
      {vault === 'absent' ? <SetPassphrase /> : <EnterPassphrase />}
    </section>
  </main>
)

const keptBySystem = '在本机输入一次后,由操作系统为当前用户保存,以后打开不再询问。'
const askedEachTime = '用浏览器打开的程序不在本机保存口令,每次启动都要输入一次。'

function EnterPassphrase() {
  const queries = useQueryClient()
  const unlock = useCommand('vault.unlock')
  const [passphrase, setPassphrase] = useState('')
  const submit = (): void => unlock.mutate({ passphrase }, { onSuccess: () => void refresh(queries) })
  const later = (
    <Button onClick={() => vaultDelay.set(true)} title="号码和住址暂时不能查看、填写,其他照常办理">
      暂不输入,先办理其他事项
    </Button>
  )
  return (
    <PassphraseForm verb="打开加密内容" isBusy={unlock.isPending} onSubmit={submit} beside={later}>
      <p>{`电话、身份证号和住址加密保存,请输入本单位的数据口令。${bridge === undefined ? askedEachTime : keptBySystem}`}</p>
      <ProblemNotice problem={unlock.error?.problem} />
      <LabelledField id="passphrase" label="数据口令" required help="忘记时,请查看存放在保险柜中的书面记录。">
        <Input.Password
          id="passphrase"
          autoFocus
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </LabelledField>
    </PassphraseForm>
  )
}

function SetPassphrase() {
  const queries = useQueryClient()
  const create = useCommand('vault.create')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isChecked, setChecked] = useState(false)
  const weak = checkPassphrase(passphrase)
  const differs = passphrase === again ? undefined : '两次输入的口令不一致,请重新输入。'
  const submit = (): void => {
    setChecked(true)
    if (weak === undefined && differs === undefined)
      create.mutate({ passphrase }, { onSuccess: () => void refresh(queries) })
  }
  return (
    <PassphraseForm verb="设置数据口令" isBusy={create.isPending} onSubmit={submit}>
      <p>电话、身份证号和住址在这台电脑上加密保存,先为本单位设置一个数据口令。</p>
      <ul>
        <li>没有它,换一台电脑或恢复备份以后,加密的内容就读不出来,任何人都无法找回。</li>
        <li>请写在纸上,放进保险柜,由两个人知道存放的位置;不要写在电脑里。</li>
        <li>它不是登录口令:全单位只有一个,与谁登录无关。</li>
      </ul>
      <ProblemNotice problem={create.error?.problem} />
      <LabelledField
        id="passphrase"
        label="数据口令"
        required
        help={`至少 ${fewestCharacters} 个字符,可以用一句只有本单位知道的话。`}
        message={(isChecked ? weak : undefined) ?? messageFor(create.error?.problem, 'passphrase')}
      >
        <Input.Password
          id="passphrase"
          autoFocus
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </LabelledField>
      <LabelledField id="passphrase-again" label="再输入一次" required message={isChecked ? differs : undefined}>
        <Input.Password
          id="passphrase-again"
          autoComplete="off"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
      </LabelledField>
    </PassphraseForm>
  )
}

interface FormProps {
  readonly verb: string
  readonly isBusy: boolean
  readonly onSubmit: () => void
  /** Another way on, beside the button. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

function PassphraseForm({ verb, isBusy, onSubmit, beside, children }: FormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isBusy) onSubmit()
  }
  return (
    <form onSubmit={submit}>
      {children}
      <div className="button-row">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {verb}
        </Button>
        {beside}
      </div>
    </form>
  )
}
