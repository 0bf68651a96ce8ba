import { Input } from 'antd'
import { checkPassword, samplePolicy, wordPolicy } from '#shared/accounts/password-policy.ts'
import type { Problem } from '#shared/command/outcome.ts'
import { duties, type Duty } from '#shared/setup/first-accounts.ts'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { PasswordField } from './PasswordField.tsx'

export interface PersonTyped {
  readonly name: string
  readonly loginName: string
  readonly password: string
  readonly again: string
}

interface Props {
  readonly duty: Duty
  readonly typed: PersonTyped
  readonly isTried: boolean
  readonly problem: Problem | undefined
  readonly onChange: (typed: PersonTyped) => void
}

/** One of the first accounts: name, login name, and the password twice. */
export function FirstPersonFields({ duty, typed, isTried, problem, onChange }: Props) {
  const { name, loginName, password, again } = typed
  const change = (changed: Partial<PersonTyped>): void => onChange({ ...typed, ...changed })
  const idOf = (field: string): string => `first-${duty}-${field}`
  const refused = (field: string): string | undefined => messageFor(problem, `${duty}.${field}`)
  const wrong = checkPassword(samplePolicy, password, { name, loginName })[0]?.message
  return (
    <fieldset className="first-person">
      <legend>{duties[duty]}</legend>
      <div className="form-row">
        <LabelledField
          id={idOf('name')}
          label="姓名"
          required
          message={isTried && name.trim() === '' ? '请填写姓名。' : refused('name')}
        >
          <Input
            id={idOf('name')}
            value={name}
            maxLength={30}
            onChange={(event) => change({ name: event.target.value })}
          />
        </LabelledField>
        <LabelledField
          id={idOf('login')}
          label="登录名"
          required
          message={isTried && loginName.trim() === '' ? '请填写登录名。' : refused('loginName')}
        >
          <Input
            id={idOf('login')}
            value={loginName}
            maxLength={30}
            placeholder="姓名、拼音或工号"
            onChange={(event) => change({ loginName: event.target.value })}
          />
        </LabelledField>
      </div>
      <div className="form-row">
        <PasswordField
          id={idOf('password')}
          label="口令"
          value={password}
          isNew
          onChange={(value) => change({ password: value })}
          message={isTried && wrong !== undefined ? wrong : refused('password')}
        />
        <PasswordField
          id={idOf('again')}
          label="再填一次口令"
          value={again}
          isNew
          onChange={(value) => change({ again: value })}
          message={isTried && again !== password ? '两次填写的口令不一致。请重填。' : undefined}
        />
      </div>
      <p className="field-help">{wordPolicy(samplePolicy)}</p>
    </fieldset>
  )
}
