import { wordProblem } from '#shared/command/problem-words.ts'
import type { Register } from '#shared/register/register.ts'
import { answersTo } from '../app/initials.ts'
import { formatValue } from '#shared/register/format-value.ts'
import { cellOf } from '../grid/grid-row.ts'
import type { CellEditing, Offered } from '../grid/cell-acts.ts'
import { callRegister } from './call-register.ts'
import { enteredOf, readEntered } from './entered.ts'
import { registerOfTable } from './ReferencePicker.tsx'
import type { RegisterRow } from './register-row.ts'

/** What a field may be set to for what is typed; undefined where anything may be typed. */
function offerFor(register: Register, key: string, typed: string): Promise<readonly Offered[]> | undefined {
  const field = register.fields[key]
  const text = typed.trim()
  if (field?.kind === 'choice')
    return Promise.resolve(
      Object.entries(field.options)
        .filter(([, name]) => answersTo(name, text))
        .map(([value, name]) => ({ value, name, hint: '' })),
    )
  if (field?.kind !== 'reference') return undefined
  const target = registerOfTable(field.to)
  if (target === undefined) return undefined
  return callRegister(target, 'find', { search: text }).then((answer) =>
    answer.ok ? answer.value.map(({ id, name, hint }) => ({ value: id, name, hint })) : [],
  )
}

type Saving = (row: RegisterRow, values: Readonly<Record<string, string | number | null>>) => Promise<RegisterRow>

/** Typing into the cells of a register's list, by the rules of its form. `change` writes one row and answers it as it is then. */
export const createCellEditing = (
  register: Register,
  change: Saving,
  wordRefusal: (error: unknown) => string,
): CellEditing<RegisterRow> => ({
  refusal: (key) => {
    const field = register.fields[key]
    if (field === undefined) return '这一栏不能在列表中填写。'
    return field.fixed ? `${field.label}由办理程序填写,不能手工修改。` : undefined
  },
  textOf: (key, row) => {
    const field = register.fields[key]
    if (field === undefined) return ''
    const cell = cellOf(row, key)
    if ((cell ?? '') === '') return ''
    return field.kind === 'choice' || field.kind === 'reference' || field.mask !== undefined
      ? formatValue(field, cell, row.labels[key])
      : enteredOf(field, cell)
  },
  offer: (key, typed) => offerFor(register, key, typed),
  isMultiline: (key) => {
    const field = register.fields[key]
    return field?.kind === 'text' && field.multiline === true
  },
  save: async (row, key, text) => {
    const field = register.fields[key]
    if (field === undefined) return { problem: wordProblem({ code: 'not-found', detail: key }) }
    const { value, problem } = readEntered(field, text)
    if (problem !== undefined) return { problem }
    try {
      return { row: await change(row, { [key]: value }) }
    } catch (error) {
      return { problem: wordRefusal(error) }
    }
  },
})
