import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { aliasKinds, type Alias } from '#shared/aliases/alias-commands.ts'
import { isDay, parseDay } from '#shared/calendar/day.ts'
import { searchByInitials } from '../app/initials.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  readonly owner: { readonly table: 'region' | 'organisation'; readonly id: string }
  /** The register whose search finds rows by these names. */
  readonly feature: string
  readonly mayWrite: boolean
}

const kindOptions = Object.entries(aliasKinds).map(([value, label]) => ({ value: value as Alias['kind'], label }))

/** The former names and aliases of a row, and the entry of one more. */
export function AliasSection({ owner, feature, mayWrite }: Props) {
  const aliases = useCommandQuery('aliases.list', owner)
  const add = useCommand('aliases.add', feature)
  const remove = useCommand('aliases.remove', feature)
  const [kind, setKind] = useState<Alias['kind']>('former')
  const [name, setName] = useState('')
  const [until, setUntil] = useState('')

  const isWrongDay = kind === 'former' && until !== '' && parseDay(until) === undefined

  const submit = (): void =>
    add.mutate(
      { owner, kind, name: name.trim(), until: kind === 'former' && isDay(until) ? until : null },
      {
        onSuccess: () => {
          setName('')
          setUntil('')
        },
      },
    )

  return (
    <div className="alias-section">
      <ProblemNotice problem={aliases.error?.problem ?? add.error?.problem ?? remove.error?.problem} />
      {aliases.data?.length === 0 && (
        <p className="quiet">没有曾用名和别名。登记后,查找时输入旧名、简称或拼音首字母都能找到。</p>
      )}
      <ul className="plain-list">
        {aliases.data?.map((alias) => (
          <li key={alias.id}>
            <span className="quiet">{aliasKinds[alias.kind]}</span>
            <span>{alias.name}</span>
            <span className="spring" />
            {alias.until !== null && <span className="quiet">{`用至 ${alias.until}`}</span>}
            {mayWrite && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`删除${aliasKinds[alias.kind]}“${alias.name}”`}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ id: alias.id, version: alias.version })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div className="alias-form">
          <label className="field-label" htmlFor="alias-kind">
            类别
          </label>
          <Select
            id="alias-kind"
            showSearch={searchByInitials}
            className="wide"
            value={kind}
            options={kindOptions}
            onChange={setKind}
          />
          <label className="field-label" htmlFor="alias-name">
            名称
            <span className="required">必填</span>
          </label>
          <Input id="alias-name" value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
          {kind === 'former' && (
            <>
              <label className="field-label" htmlFor="alias-until">
                停用日期
                <span className="required">必填</span>
              </label>
              <DayInput id="alias-until" value={until} onChange={setUntil} hasProblem={isWrongDay} />
              {isWrongDay ? (
                <p className="field-problem" role="alert">{`“${until}”不是日期,请按 2011-12-31 填写。`}</p>
              ) : (
                <p className="field-help">这一名称停用的日期,以便旧报表仍印旧名。</p>
              )}
            </>
          )}
          <Button disabled={name.trim() === '' || isWrongDay} loading={add.isPending} onClick={submit}>
            {`登记${aliasKinds[kind]}`}
          </Button>
        </div>
      )}
    </div>
  )
}
