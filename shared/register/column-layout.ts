import { z } from 'zod'
import type { Fields } from './field.ts'

/** One column of a list: in its order, its width, whether it is shown and kept in sight at the left. */
export const ColumnPlace = z.strictObject({
  field: z.string().max(60),
  /** Pixels; as wide as declared where not given. */
  width: z.int().min(40).max(2000).optional(),
  isShown: z.boolean(),
  isFrozen: z.boolean(),
})
export type ColumnPlace = z.infer<typeof ColumnPlace>

/** The columns of a list in their order, as somebody has arranged them. */
export const ColumnLayout = z.array(ColumnPlace).max(200).readonly()
export type ColumnLayout = readonly ColumnPlace[]

interface Listed {
  readonly fields: Fields
  readonly nameField: string
}

/** The columns as a register declares them: those with a width are shown, the naming one is frozen. */
export const declaredLayout = ({ fields, nameField }: Listed): ColumnLayout =>
  Object.entries(fields).map(([field, { width }]) => ({
    field,
    isShown: width !== undefined || field === nameField,
    isFrozen: field === nameField,
  }))

/** Frozen columns stand first, as the screen shows them; each part keeps its order. */
const frozenFirst = (columns: ColumnLayout): ColumnLayout => [
  ...columns.filter(({ isFrozen }) => isFrozen),
  ...columns.filter(({ isFrozen }) => !isFrozen),
]

/**
 * All columns of a register in the order kept: columns it no longer has are left out, columns it has got since stand
 * behind the one declared before them. The column that names and opens a row is always shown.
 */
export function arrangeColumns(register: Listed, kept: ColumnLayout | null | undefined): ColumnLayout {
  const declared = frozenFirst(declaredLayout(register))
  if (!kept) return declared
  const arranged = kept
    .filter(({ field }, index) => Object.hasOwn(register.fields, field) && isFirst(kept, field, index))
    .map((place) => (place.field === register.nameField ? { ...place, isShown: true } : place))
  for (const [index, place] of declared.entries()) {
    if (arranged.some(({ field }) => field === place.field)) continue
    const before = declared[index - 1]?.field
    arranged.splice(arranged.findIndex(({ field }) => field === before) + 1, 0, place)
  }
  return frozenFirst(arranged)
}

const isFirst = (columns: ColumnLayout, name: string, index: number): boolean =>
  columns.findIndex(({ field }) => field === name) === index

/** The fields whose columns are shown, in the order of the screen: what an export or a print of the list takes. */
export const visibleFields = (columns: ColumnLayout): readonly string[] =>
  frozenFirst(columns).flatMap(({ field, isShown }) => (isShown ? [field] : []))

/** Changes one column and keeps frozen ones in front. */
export const changeColumn = (columns: ColumnLayout, name: string, change: Partial<ColumnPlace>): ColumnLayout =>
  frozenFirst(columns.map((place) => (place.field === name ? { ...place, ...change } : place)))

/** Moves a column one place up or down among those of its part, frozen or not; at the end it stays. */
export function moveColumn(columns: ColumnLayout, name: string, step: -1 | 1): ColumnLayout {
  const from = columns.findIndex(({ field }) => field === name)
  const [place, other] = [columns[from], columns[from + step]]
  if (place === undefined || other === undefined || place.isFrozen !== other.isFrozen) return columns
  return columns.with(from, other).with(from + step, place)
}

/** Whether somebody has arranged the columns otherwise than the register declares them. */
export const isRearranged = (register: Listed, columns: ColumnLayout): boolean =>
  JSON.stringify(columns) !== JSON.stringify(arrangeColumns(register, null))

/** The fields of a register as its list shows them: those of the columns, in their order, each with a width. */
export const shownFields = (fields: Fields, shown: readonly string[]): Fields =>
  Object.fromEntries(
    shown.flatMap((key) => {
      const field = fields[key]
      return field ? [[key, { ...field, width: field.width ?? 0 }]] : []
    }),
  )
