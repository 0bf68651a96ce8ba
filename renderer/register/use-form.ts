import { useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import type { Register } from '#shared/register/register.ts'
import { useActor } from '../app/place.ts'
import { problemOf } from '../app/use-command.ts'
import { cellOf } from '../grid/grid-row.ts'
import { callRegister, useRegisterChange } from './call-register.ts'
import { checkForm, type Problems } from './check-form.ts'
import { draftKey, drafts, keepDraft, type Draft } from './drafts.ts'
import { changedValues, enteredOf, readEntered } from './entered.ts'
import type { RegisterRow } from './register-row.ts'

/** The input of a field, so that the first one in need of attention can be given the focus. */
export const inputId = (key: string): string => `field-${key}`

const focusField = (key: string | undefined): void => {
  if (key !== undefined) requestAnimationFrame(() => document.getElementById(inputId(key))?.focus())
}

/** The state of one form: what is entered (kept as a draft), what is wrong with it, and its submission. */
export function useForm(register: Register, base: RegisterRow | null) {
  const { fields } = register
  const key = draftKey(useActor().accountId, register.name, base?.id)
  const draft: Draft = drafts.use()[key] ?? { entered: {}, labels: {}, base }
  const [problems, setProblems] = useState<Problems>({})
  const [refusal, setRefusal] = useState<Problem>()
  const [stale, setStale] = useState<RegisterRow>()
  const create = useRegisterChange(register, 'create')
  const update = useRegisterChange(register, 'update')

  const edit = (name: string, text: string, label?: string): void => {
    const field = fields[name]
    if (field === undefined) return
    const { [name]: _, ...others } = draft.entered
    const isBack = text === enteredOf(field, cellOf(draft.base, name))
    keepDraft(key, {
      ...draft,
      entered: isBack ? others : { ...others, [name]: text },
      labels: label === undefined ? draft.labels : { ...draft.labels, [name]: label },
    })
  }

  /** Checks a field that is left, and again those that were found wrong before. */
  const leave = (name: string): void => {
    const now = drafts.get()[key] ?? draft
    const field = fields[name]
    const text = now.entered[name]
    if (field !== undefined && text !== undefined && field.kind !== 'text') {
      const { value, problem } = readEntered(field, text)
      if (problem === undefined) edit(name, enteredOf(field, value))
    }
    const found = checkForm(register, drafts.get()[key] ?? now)
    const shown = Object.entries(found).filter(([wrong]) => wrong === name || problems[wrong] !== undefined)
    setProblems(Object.fromEntries(shown))
  }

  const refuse = async (problem: Problem, row: RegisterRow | null): Promise<void> => {
    if (problem.code === 'stale' && row !== null) {
      const latest = await callRegister(register, 'get', { id: row.id })
      if (latest.ok) return setStale(latest.value)
    }
    const named = Object.fromEntries((problem.fields ?? []).map(({ field, message }) => [field, message]))
    setProblems(named)
    setRefusal(problem)
    return focusField(Object.keys(fields).find((name) => named[name] !== undefined))
  }

  /** Saves what is entered and gives the saved row; `merged` replaces the draft after two versions were compared. */
  const submit = async (merged?: Draft): Promise<RegisterRow | undefined> => {
    const now = merged ?? drafts.get()[key] ?? draft
    if (merged !== undefined) keepDraft(key, merged)
    const found = checkForm(register, now)
    setProblems(found)
    setRefusal(undefined)
    setStale(undefined)
    const [first] = Object.keys(found)
    if (first !== undefined) {
      focusField(first)
      return undefined
    }
    const values = changedValues(fields, now)
    try {
      const { base: row } = now
      const saved =
        row === null
          ? await create.mutateAsync({ values })
          : Object.keys(values).length === 0
            ? row
            : await update.mutateAsync({ id: row.id, version: row.version, values })
      keepDraft(key, null)
      return saved
    } catch (error) {
      await refuse(problemOf(error), now.base)
      return undefined
    }
  }

  const discard = (): void => {
    keepDraft(key, null)
    setProblems({})
    setRefusal(undefined)
    setStale(undefined)
  }

  return {
    draft,
    problems,
    refusal,
    stale,
    isDirty: Object.keys(draft.entered).length > 0,
    isSaving: create.isPending || update.isPending,
    edit,
    leave,
    submit,
    discard,
  }
}
