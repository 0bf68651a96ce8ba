import type { Field } from '#shared/register/field.ts'
import type { Condition } from '#shared/register/page.ts'

/** In which sense a column is asked about. */
export type ConditionMode =
  | 'contains'
  | 'lacks'
  | 'equals'
  | 'differs'
  | 'one-of'
  | 'none-of'
  | 'between'
  | 'whole'
  | 'blank'
  | 'filled'

export const modeWords: Readonly<Record<ConditionMode, string>> = {
  contains: '包含',
  lacks: '不包含',
  equals: '等于',
  differs: '不等于',
  'one-of': '是其中之一',
  'none-of': '不是其中之一',
  between: '在此范围',
  whole: '完整内容是',
  blank: '是空白',
  filled: '不是空白',
}

/** The senses in which a column may be asked about, by what it holds; the usual one first. */
export function modesOf({ kind, mask }: Field): readonly ConditionMode[] {
  if (mask !== undefined) return ['whole', 'blank', 'filled']
  switch (kind) {
    case 'choice':
    case 'reference':
      return ['one-of', 'none-of', 'blank', 'filled']
    case 'day':
    case 'integer':
    case 'hundredths':
      return ['between', 'blank', 'filled']
    case 'text':
    case 'credit-code':
    case 'resident-id':
    case 'phone':
      return ['contains', 'lacks', 'equals', 'differs', 'blank', 'filled']
  }
}

/** The sense of a condition that already stands. */
export function modeOf(field: Field, condition: Condition | undefined): ConditionMode {
  const [usual = 'contains'] = modesOf(field)
  const isList = usual === 'one-of'
  switch (condition?.kind) {
    case undefined:
    case 'within':
      return usual
    case 'in':
      return isList ? 'one-of' : 'equals'
    case 'not-in':
      return isList ? 'none-of' : 'differs'
    case 'contains':
      return field.mask === undefined ? 'contains' : 'whole'
    case 'lacks':
    case 'blank':
    case 'filled':
    case 'between':
      return condition.kind
  }
}

/** The condition a mode makes of a text typed or values chosen; nothing where none was. */
export function conditionOf(mode: ConditionMode, field: string, values: readonly string[]): Condition | undefined {
  if (mode === 'blank' || mode === 'filled') return { kind: mode, field }
  const [text = ''] = values
  if (text === '') return undefined
  switch (mode) {
    case 'contains':
    case 'whole':
      return { kind: 'contains', field, text }
    case 'lacks':
      return { kind: 'lacks', field, text }
    case 'equals':
    case 'one-of':
      return { kind: 'in', field, values: [...values] }
    case 'differs':
    case 'none-of':
      return { kind: 'not-in', field, values: [...values] }
    case 'between':
      return undefined
  }
}

/** The text or values a condition asks about. */
export const valuesOf = (condition: Condition | undefined): readonly string[] => {
  if (condition?.kind === 'in' || condition?.kind === 'not-in') return condition.values
  return condition?.kind === 'contains' || condition?.kind === 'lacks' ? [condition.text] : []
}
