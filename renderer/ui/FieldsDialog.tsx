import { Button, Input, InputNumber, Radio } from 'antd'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { problemOf } from '../app/use-command.ts'
import { DayInput } from './DayInput.tsx'
import { Dialog } from './Dialog.tsx'
import { isSubmitKey } from './keys.ts'
import { ProblemNotice } from './ProblemNotice.tsx'

interface FieldShown {
  readonly key: string
  readonly label: string
  readonly kind: 'text' | 'long' | 'day' | 'number' | 'choice'
  readonly required?: boolean
  readonly help?: ReactNode
  readonly max?: number
  /** For choices: code → label. */
  readonly options?: Readonly<Record<string, string>>
}

export type Texts = Readonly<Record<string, string>>

interface Props {
  readonly open: boolean
  readonly title: string
  /** The button: a verb with its object, 登记异议. */
  readonly verb: string
  readonly fields: readonly FieldShown[]
  /** What the fields hold when the dialog is first opened. */
  readonly initial: Texts
  /** Does the act. Its refusal is shown, at the fields it names; what was typed is kept. */
  readonly onSubmit: (texts: Texts) => Promise<unknown>
  readonly onClose: () => void
  /** What will be fixed by this act, above the fields. */
  readonly children?: ReactNode
}

const inputOf = (key: string): string => `dialog-${key}`

/** A choice is focused at its picked button, other fields at themselves. */
const focusInput = (key: string | undefined): void => {
  const input = key === undefined ? null : document.getElementById(inputOf(key))
  const within = input?.querySelector<HTMLElement>('input:checked') ?? input?.querySelector<HTMLElement>('input')
  ;(within ?? input)?.focus()
}

/** Whether somebody was quicker than the dialog and is already in one of its fields. */
const isFocused = (fields: readonly FieldShown[]): boolean =>
  fields.some(({ key }) => document.getElementById(inputOf(key))?.contains(document.activeElement))

/** Asks for the few things an act needs: one column, Ctrl+Enter submits, what is typed survives a refusal and closing. */
export function FieldsDialog(props: Props) {
  const { open, title, verb, fields, initial, onSubmit, onClose } = props
  const [texts, setTexts] = useState<Texts>(initial)
  const [problems, setProblems] = useState<Texts>({})
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)

  const refuse = (named: Texts, refusal?: Problem): void => {
    setProblems(named)
    setProblem(refusal)
    focusInput(fields.find(({ key }) => named[key] !== undefined)?.key)
  }

  const submit = async (): Promise<void> => {
    if (isBusy) return
    const missing = fields.filter(({ key, required }) => required && (texts[key] ?? '').trim() === '')
    if (missing.length > 0)
      return refuse(Object.fromEntries(missing.map(({ key, label }) => [key, `请填写${label}。`])))
    setBusy(true)
    refuse({})
    try {
      await onSubmit(texts)
      setTexts(initial)
      onClose()
    } catch (error) {
      const refusal = problemOf(error)
      refuse(Object.fromEntries((refusal.fields ?? []).map(({ field, message }) => [field, message])), refusal)
    } finally {
      setBusy(false)
    }
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSubmitKey(event.nativeEvent)) return
    event.preventDefault()
    void submit()
  }

  return (
    <Dialog
      open={open}
      title={title}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && !isFocused(fields) && focusInput(fields[0]?.key)}
      footer={[
        <Button key="close" onClick={onClose}>
          暂不办理
        </Button>,
        <Button key="submit" type="primary" loading={isBusy} onClick={() => void submit()} title="Ctrl+Enter">
          {verb}
        </Button>,
      ]}
    >
      <div onKeyDown={onKeyDown}>
        {props.children}
        <ProblemNotice problem={problem} />
        {fields.map((field) => (
          <div key={field.key} className="form-field">
            <label className="field-label" htmlFor={inputOf(field.key)}>
              {field.label}
              {field.required && <span className="required">必填</span>}
            </label>
            <DialogInput
              field={field}
              text={texts[field.key] ?? ''}
              hasProblem={problems[field.key] !== undefined}
              onChange={(text) => setTexts((now) => ({ ...now, [field.key]: text }))}
            />
            {problems[field.key] !== undefined ? (
              <p className="field-problem" role="alert">
                {problems[field.key]}
              </p>
            ) : (
              field.help !== undefined && <p className="field-help">{field.help}</p>
            )}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

interface InputProps {
  readonly field: FieldShown
  readonly text: string
  readonly hasProblem: boolean
  readonly onChange: (text: string) => void
}

function DialogInput({ field, text, hasProblem, onChange }: InputProps) {
  const { key, kind, max = 200, options = {} } = field
  const status = hasProblem ? ('error' as const) : ('' as const)
  switch (kind) {
    case 'day':
      return <DayInput id={inputOf(key)} value={text} onChange={onChange} hasProblem={hasProblem} />
    case 'number':
      return (
        <InputNumber
          id={inputOf(key)}
          value={text === '' ? null : Number(text)}
          min={0}
          precision={0}
          status={status}
          onChange={(value) => onChange(value === null ? '' : String(value))}
        />
      )
    case 'choice':
      return (
        <Radio.Group
          id={inputOf(key)}
          value={text}
          onChange={(event) => onChange(String(event.target.value))}
          options={Object.entries(options).map(([value, label]) => ({ value, label }))}
        />
      )
    case 'long':
      return (
        <Input.TextArea
          id={inputOf(key)}
          rows={4}
          maxLength={max}
          value={text}
          status={status}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'text':
      return (
        <Input
          id={inputOf(key)}
          maxLength={max}
          value={text}
          status={status}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}
