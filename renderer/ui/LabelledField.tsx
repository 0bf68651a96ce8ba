import type { ReactNode } from 'react'
import type { Problem } from '#shared/command/outcome.ts'

interface Props {
  /** The id of the input inside. */
  readonly id: string
  readonly label: string
  readonly required?: boolean
  /** One line that says what belongs there. */
  readonly help?: string | undefined
  /** What is wrong with the entry; takes the place of the help. */
  readonly message?: string | undefined
  readonly children: ReactNode
}

/** One field of a form: label above, input, and beneath it the help or what is wrong. */
export const LabelledField = ({ id, label, required = false, help, message, children }: Props) => (
  <div className="form-field">
    <label className="field-label" htmlFor={id}>
      {label}
      {required && <span className="required">必填</span>}
    </label>
    {children}
    {message === undefined ? (
      help !== undefined && <p className="field-help">{help}</p>
    ) : (
      <p className="field-problem" role="alert">
        {message}
      </p>
    )}
  </div>
)

/** What a refusal says about one field, if it names it. */
export const messageFor = (problem: Problem | null | undefined, field: string): string | undefined =>
  problem?.fields?.find((one) => one.field === field)?.message
