/**
 * The one masking rule. Every screen, list and print uses it, so that two lists cannot be laid side by
 * side to put a number together again; public lists carry no numbers at all.
 */

/** 138****1234; a landline keeps its area code and last two digits: 010-******45. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`
  const [number = ''] = phone.split('转')
  const area = /^0\d{2,3}-/.exec(number)?.[0] ?? ''
  const rest = number.slice(area.length)
  return `${area}${'*'.repeat(Math.max(0, rest.length - 2))}${rest.slice(-2)}`
}

/** First and last character only: 1****************X. */
export const maskResidentId = (id: string): string =>
  id.length < 3 ? '*'.repeat(id.length) : `${id.charAt(0)}${'*'.repeat(id.length - 2)}${id.slice(-1)}`

/** The family name and one star for each further character: 张**. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = name.trim()
  return first + '*'.repeat(rest.length)
}
