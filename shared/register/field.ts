import type { Mask } from '../identifiers/mask.ts'

/** Options of a choice field: code stored → Chinese label shown, printed and read from spreadsheets. */
export type Options = Readonly<Record<string, string>>

interface FieldBase {
  /** The heading on screen, in Excel and in print. */
  readonly label: string
  readonly required?: true
  /** Other headings under which spreadsheets bring this field. */
  readonly aliases?: readonly string[]
  /** Column width in the grid, px. Without one the field is shown in the form only. */
  readonly width?: number
  /** One line under the input that says what belongs there. */
  readonly help?: string
  /** Set by procedures, not by hand: shown, never typed. */
  readonly fixed?: true
  /** Protected: stored sealed, shown masked, found only by the whole value, read in full only with a reason. */
  readonly mask?: Mask
}

export interface TextField extends FieldBase {
  readonly kind: 'text'
  /** Longest text accepted, in characters; 200 where not given. */
  readonly max?: number
  readonly multiline?: true
  /** Found by the search box, by its characters and by 拼音首字母. */
  readonly search?: true
}

/** 统一社会信用代码, 公民身份号码 and telephone: text with a check of its own. */
export interface CodeField extends FieldBase {
  readonly kind: 'credit-code' | 'resident-id' | 'phone'
  readonly search?: true
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly options: Options
  /** Spellings met in spreadsheets that are not the label: spelling → code. */
  readonly spellings?: Options
}

export interface DayField extends FieldBase {
  readonly kind: 'day'
}

/** A whole number: head counts, years, quotas. */
export interface IntegerField extends FieldBase {
  readonly kind: 'integer'
  readonly min?: number
  readonly max?: number
  readonly unit?: string
}

/** A number of at most two decimals, stored as whole hundredths. */
export interface HundredthsField extends FieldBase {
  readonly kind: 'hundredths'
  readonly min?: number
  readonly max?: number
  readonly unit?: string
}

/** Points at a row of another register by id; shown and imported by that row's name. */
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference'
  /** The table pointed at. */
  readonly to: 'region' | 'organisation' | 'family' | 'account' | 'expert' | 'awardProject' | 'awardQuota'
}

export type Field = TextField | CodeField | ChoiceField | DayField | IntegerField | HundredthsField | ReferenceField
export type Fields = Readonly<Record<string, Field>>

type Stored<F extends Field> = F extends { readonly kind: 'integer' | 'hundredths' }
  ? number
  : F extends { readonly kind: 'choice'; readonly options: infer O }
    ? keyof O & string
    : string

/** What one row of a register holds: every required field filled, every other field possibly null. */
export type ValuesOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly required: true } ? Stored<F[K]> : Stored<F[K]> | null
}
