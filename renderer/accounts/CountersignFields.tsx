import { Input } from 'antd'
import type { Countersign } from '#shared/accounts/countersign.ts'
import type { Problem } from '#shared/command/outcome.ts'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'

interface Props {
  readonly value: Countersign
  readonly onChange: (value: Countersign) => void
  readonly problem: Problem | undefined
  /** What is confirmed, as the beginning of a sentence: 关闭三员分立. */
  readonly matter: string
}

export const unsigned: Countersign = { loginName: '', password: '' }

/** Nothing is sent where nobody has signed: the refusal then says who has to. */
export const signedOf = (value: Countersign): { countersign?: Countersign } =>
  value.loginName === '' || value.password === '' ? {} : { countersign: value }

/** 会签: another administrator, present at this window, enters their own login name and password. */
export const CountersignFields = ({ value, onChange, problem, matter }: Props) => (
  <fieldset className="countersign">
    <legend>另一位管理员确认</legend>
    <p className="quiet">{`${matter},须由本人以外的另一位管理员到场,亲自填写。`}</p>
    <LabelledField
      id="countersign-login"
      label="管理员登录名"
      required
      message={messageFor(problem, 'countersign.loginName')}
    >
      <Input
        id="countersign-login"
        autoComplete="off"
        maxLength={60}
        value={value.loginName}
        onChange={(event) => onChange({ ...value, loginName: event.target.value })}
      />
    </LabelledField>
    <LabelledField
      id="countersign-password"
      label="管理员口令"
      required
      message={messageFor(problem, 'countersign.password')}
    >
      <Input.Password
        id="countersign-password"
        autoComplete="off"
        maxLength={200}
        value={value.password}
        onChange={(event) => onChange({ ...value, password: event.target.value })}
      />
    </LabelledField>
  </fieldset>
)
