import { Button } from 'antd'
import { useEffect, type KeyboardEvent } from 'react'
import type { Register } from '#shared/register/register.ts'
import { erasedName } from '#shared/register/erased.ts'
import { formatValue } from '#shared/register/format-value.ts'
import { usePermits } from '../app/place.ts'
import { cellOf } from '../grid/grid-row.ts'
import { isSubmitKey } from '../ui/keys.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import type { Draft } from './drafts.ts'
import { textOf } from './entered.ts'
import { FieldInput } from './FieldInput.tsx'
import { EraseButton } from './EraseButton.tsx'
import { RevealButton } from './RevealButton.tsx'
import type { RegisterRow } from './register-row.ts'
import { StaleChoice } from './StaleChoice.tsx'
import { inputId, useForm } from './use-form.ts'

interface Props {
  readonly register: Register
  /** The row to change; null registers a new one. */
  readonly row: RegisterRow | null
  /** The form does not take the keys from where they are. */
  readonly keepsFocus?: boolean
  /** `another` asks for the next blank form. */
  readonly onSaved: (row: RegisterRow, another: boolean) => void
}

/** A protected value stands there as it was stored, masked, and nobody has begun to replace it. */
const isMasked = (row: RegisterRow, key: string, { entered }: Draft): boolean =>
  entered[key] === undefined && (cellOf(row, key) ?? null) !== null

/** The form of a register, from its fields: one column, checked on leaving a field, Ctrl+Enter submits. */
export function RegisterForm({ register, row, keepsFocus = false, onSaved }: Props) {
  const form = useForm(register, row)
  const { draft, problems, refusal, stale, isDirty, isSaving, edit, leave, submit, discard } = form
  const mayReveal = usePermits('personal.reveal')
  const mayErase = usePermits('personal.erase')
  const entries = Object.entries(register.fields)
  const first = entries.find(([, field]) => field.fixed === undefined)?.[0] ?? ''
  const verb = row === null ? `登记${register.noun}` : `保存${register.noun}`

  const focusFirst = (): void => document.getElementById(inputId(first))?.focus()
  useEffect(() => {
    if (!keepsFocus) document.getElementById(inputId(first))?.focus()
  }, [first, keepsFocus])

  const save = async (another: boolean, merged?: Draft): Promise<void> => {
    const saved = await submit(merged)
    if (saved === undefined) return
    onSaved(saved, another)
    if (another) focusFirst()
  }

  if (stale !== undefined)
    return (
      <StaleChoice register={register} draft={draft} theirs={stale} onMerge={(merged) => void save(false, merged)} />
    )

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSubmitKey(event.nativeEvent)) return
    event.preventDefault()
    void save(false)
  }

  return (
    <div className="form" onKeyDown={onKeyDown}>
      <div className="form-fields">
        <ProblemNotice problem={refusal} />
        {entries.map(([key, field]) =>
          field.fixed ? (
            // A new row has none of these yet: they are decided elsewhere.
            row !== null && (
              <div key={key} className="form-field">
                <span className="field-label">{field.label}</span>
                <span>{formatValue(field, cellOf(row, key), row.labels[key])}</span>
              </div>
            )
          ) : (
            <div key={key} className="form-field">
              <label className="field-label" htmlFor={inputId(key)}>
                {field.label}
                {field.required && <span className="required">必填</span>}
              </label>
              <FieldInput
                id={inputId(key)}
                field={field}
                text={textOf(field, key, draft)}
                label={draft.labels[key] ?? draft.base?.labels[key]}
                hasProblem={problems[key] !== undefined}
                onEdit={(text, label) => edit(key, text, label)}
                onLeave={() => leave(key)}
              />
              {problems[key] !== undefined && (
                <p className="field-problem" role="alert">
                  {problems[key]}
                </p>
              )}
              {field.mask !== undefined && row !== null && mayReveal && isMasked(row, key, draft) && (
                <RevealButton key={`${row.id}-${row.version}`} register={register} rowId={row.id} name={key} />
              )}
              {field.help !== undefined && problems[key] === undefined && <p className="field-help">{field.help}</p>}
            </div>
          ),
        )}
      </div>
      <footer className="form-foot">
        <Button type="primary" loading={isSaving} onClick={() => void save(false)} title="Ctrl+Enter">
          {verb}
        </Button>
        {row === null && (
          <Button disabled={isSaving} onClick={() => void save(true)}>
            保存并继续登记
          </Button>
        )}
        <span className="spring" />
        {row !== null &&
          register.personal !== undefined &&
          mayErase &&
          !isDirty &&
          cellOf(row, register.nameField) !== erasedName && <EraseButton register={register} row={row} />}
        {isDirty ? (
          <Button type="text" onClick={discard}>
            放弃草稿
          </Button>
        ) : (
          <span className="quiet">Ctrl+Enter 提交</span>
        )}
      </footer>
    </div>
  )
}
