import { Button, Radio } from 'antd'
import { useState } from 'react'
import { formatValue } from '#shared/register/format-value.ts'
import type { Register } from '#shared/register/register.ts'
import { cellOf } from '../grid/grid-row.ts'
import { formatInstant } from '../ui/format-instant.ts'
import { useRegisterQuery } from './call-register.ts'
import type { Draft } from './drafts.ts'
import { readEntered } from './entered.ts'
import { compareVersions, mergeOnto } from './merge-stale.ts'
import type { RegisterRow } from './register-row.ts'

interface Props {
  readonly register: Register
  readonly draft: Draft
  /** The row as somebody else has saved it. */
  readonly theirs: RegisterRow
  readonly onMerge: (merged: Draft) => void
}

/** Two versions of one row side by side, and a choice for each field both have changed. */
export function StaleChoice({ register, draft, theirs, onMerge }: Props) {
  const [mine, setMine] = useState<readonly string[]>([])
  const history = useRegisterQuery(register, 'history', { id: theirs.id })
  const { contested, theirs: onlyTheirs } = compareVersions(register.fields, draft, theirs)
  const [last] = history.data ?? []

  const show = (key: string, isMine: boolean): string => {
    const field = register.fields[key]
    if (field === undefined) return ''
    if (!isMine) return formatValue(field, cellOf(theirs, key), theirs.labels[key])
    return formatValue(field, readEntered(field, draft.entered[key] ?? '').value, draft.labels[key] ?? '')
  }
  const choose = (key: string, isMine: boolean): void =>
    setMine(isMine ? [...mine, key] : mine.filter((other) => other !== key))

  return (
    <div className="form">
      <div className="form-fields" role="alert">
        <p>
          {last === undefined
            ? '这条记录在您打开之后已被修改。'
            : `这条记录在您打开之后,由${last.actorName}于 ${formatInstant(last.at)} 修改过。`}
          您填写的内容没有丢失。
        </p>
        {contested.length > 0 && (
          <table className="versions">
            <thead>
              <tr>
                <th scope="col">内容</th>
                <th scope="col">对方的</th>
                <th scope="col">我的</th>
              </tr>
            </thead>
            <tbody>
              {contested.map((key) => (
                <tr key={key}>
                  <th scope="row">{register.fields[key]?.label}</th>
                  <td>
                    <Radio checked={!mine.includes(key)} onChange={() => choose(key, false)}>
                      取对方:{show(key, false)}
                    </Radio>
                  </td>
                  <td>
                    <Radio checked={mine.includes(key)} onChange={() => choose(key, true)}>
                      取我的:{show(key, true)}
                    </Radio>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {onlyTheirs.length > 0 && (
          <p>
            对方还修改了下列内容,予以保留:
            {onlyTheirs.map((key) => `${register.fields[key]?.label}改为${show(key, false)}`).join(';')}。
          </p>
        )}
      </div>
      <footer className="form-foot">
        <Button
          type="primary"
          autoFocus
          onClick={() =>
            onMerge(
              mergeOnto(
                draft,
                theirs,
                contested.filter((key) => !mine.includes(key)),
              ),
            )
          }
        >
          按所选内容保存
        </Button>
      </footer>
    </div>
  )
}
