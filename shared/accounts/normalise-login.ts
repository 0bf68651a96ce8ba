import { toHalfWidth } from '../identifiers/half-width.ts'

/** A login name as it is compared: half-width, lower case, without blanks around, so that 输入法 and Caps Lock do not matter. */
export const normaliseLogin = (typed: string): string => toHalfWidth(typed).trim().toLowerCase()
