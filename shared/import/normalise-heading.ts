import { toHalfWidth } from '../identifiers/half-width.ts'

/** A heading as it is compared: half-width, without spaces, line breaks, stars and (必填). */
export const normaliseHeading = (text: string): string =>
  toHalfWidth(text)
    .replaceAll(/[\s*:]/gu, '')
    .replaceAll(/[([]必填[)\]]/gu, '')

/** A heading without what stands in brackets at its end: a unit, or a hint. */
export const withoutBrackets = (heading: string): string => heading.replace(/[([][^)\]]*[)\]]$/u, '')
