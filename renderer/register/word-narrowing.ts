import { maskValue } from '#shared/identifiers/mask.ts'
import { comparable, protectedKindsOf } from '#shared/register/protected-fields.ts'
import type { Register } from '#shared/register/register.ts'
import { wordCondition } from './condition-words.ts'
import type { ListState } from './list-state.ts'
import { nameRows } from './name-rows.ts'

/** A whole number that was looked for is neither printed nor exported. */
const maskSearch = (text: string): string => {
  const [kind] = protectedKindsOf(text)
  return kind === undefined ? text : maskValue(kind, comparable(kind, text))
}

/** What a list was narrowed to, in words, as it stands on paper and in files: 查找“小学”, 组织类型:学习型学校. */
export async function wordNarrowing(register: Register, { search, conditions }: ListState): Promise<string[]> {
  const nameOf = await nameRows(register, conditions)
  return [
    ...(search === '' ? [] : [`查找“${maskSearch(search)}”`]),
    ...conditions.map((condition) => wordCondition(register.fields, condition, nameOf)),
  ]
}

/** 截至 the day the list is shown for; a list of all days says so. */
export const wordDay = ({ validity }: Register, asOf: string, today: string): string =>
  validity !== undefined && asOf === '' ? '含各日期的记录' : `截至 ${asOf === '' ? today : asOf}`
