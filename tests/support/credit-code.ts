import { checkCharacterOf } from '#shared/identifiers/unified-credit-code.ts'

/** A valid 统一社会信用代码 for each number. */
export function creditCode(number: number): string {
  const first17 = `52110102${String(number).padStart(9, '0')}`
  return first17 + checkCharacterOf(first17)
}
