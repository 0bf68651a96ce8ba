import { Button, Input, Select, Switch } from 'antd'
import { useState, type FormEvent } from 'react'
import { checkPassword, samplePolicy } from '#shared/accounts/password-policy.ts'
import { dutiesOf, isRegional, offices, type Duty, type Office } from '#shared/setup/first-accounts.ts'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { searchByInitials } from './initials.ts'
import { FirstPersonFields, type PersonTyped } from './FirstPersonFields.tsx'
import { useCommand, useCommandQuery } from './use-command.ts'

const nobody: PersonTyped = { name: '', loginName: '', password: '', again: '' }

/** Whether a person's entry can be handed in: names, and a password that may be used, typed twice alike. */
const isWhole = ({ name, loginName, password, again }: PersonTyped): boolean =>
  name.trim() !== '' &&
  loginName.trim() !== '' &&
  password === again &&
  checkPassword(samplePolicy, password, { name, loginName }).length === 0

interface Props {
  readonly office: Office
  readonly onDone: () => void
}

/** The unit, its region and the first accounts; three administrators more where 三员分立 is chosen. */
export function FirstAccountsForm({ office, onDone }: Props) {
  const begin = useCommand('setup.begin')
  const regions = useCommandQuery('setup.regions', {}).data ?? []
  const [place, setPlace] = useState('')
  const [regionId, setRegionId] = useState<string | null>(null)
  const [isSeparated, setSeparated] = useState(false)
  const [people, setPeople] = useState<Readonly<Partial<Record<Duty, PersonTyped>>>>({})
  const [isTried, setTried] = useState(false)

  const wanted = dutiesOf(isSeparated)
  const typed = (duty: Duty): PersonTyped => people[duty] ?? nobody
  const level = office === 'community' ? 'community' : 'street'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const isReady =
      place.trim() !== '' && (!isRegional(office) || regionId !== null) && wanted.every((duty) => isWhole(typed(duty)))
    if (!isReady) return
    const listed = wanted.map((duty) => {
      const { again: _again, ...person } = typed(duty)
      return { duty, ...person, name: person.name.trim(), loginName: person.loginName.trim() }
    })
    begin.mutate({ office, place: place.trim(), regionId, isSeparated, people: listed }, { onSuccess: onDone })
  }
  const problem = begin.error?.problem
  return (
    <form onSubmit={submit} aria-label="首次设置">
      <ProblemNotice problem={problem?.fields ? undefined : problem} />
      <p className="quiet">
        {office === 'expert'
          ? '本版的数据只存放在各自的电脑上,还不互相传送:分配给专家的案件在区学习办的电脑上,请到那里登录评分。'
          : '本版的数据只存放在这台电脑上,还不与其他电脑互相传送。'}
      </p>
      <LabelledField
        id="first-place"
        label="单位名称"
        required
        help="显示在窗口左上角,并印在报告和名册上。"
        message={isTried && place.trim() === '' ? '请填写单位名称。' : messageFor(problem, 'place')}
      >
        <Input
          id="first-place"
          value={place}
          maxLength={40}
          autoFocus
          onChange={(event) => setPlace(event.target.value)}
        />
      </LabelledField>
      {isRegional(office) && (
        <LabelledField
          id="first-region"
          label={office === 'community' ? '所在社区' : '所在街道'}
          required
          message={
            isTried && regionId === null ? `请选择${offices[office]}所在的区划。` : messageFor(problem, 'regionId')
          }
        >
          <Select
            id="first-region"
            className="wide"
            value={regionId}
            placeholder="输入汉字或拼音首字母选择"
            options={regions.filter((one) => one.level === level).map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={searchByInitials}
            notFoundContent="没有找到,请换一个写法"
            onChange={(chosen: string) => setRegionId(chosen)}
          />
        </LabelledField>
      )}
      <div className="form-field switch-field">
        <Switch id="first-separated" checked={isSeparated} onChange={setSeparated} />
        <label htmlFor="first-separated">三员分立:系统、安全、审计管理员由三个不同的人担任,且都不办业务</label>
        <p className="field-help">
          {isSeparated
            ? '请为三位管理员各开一个账户,口令由本人输入。'
            : '人手少的单位可以不启用:第一位使用者兼任管理员。以后可在“登录与口令规则”中启用。'}
        </p>
      </div>
      {wanted.map((duty) => (
        <FirstPersonFields
          key={duty}
          duty={duty}
          typed={typed(duty)}
          isTried={isTried}
          problem={problem}
          onChange={(person) => setPeople((now) => ({ ...now, [duty]: person }))}
        />
      ))}
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {isSeparated ? '开立账户并开始使用' : '开立我的账户并开始使用'}
      </Button>
    </form>
  )
}
