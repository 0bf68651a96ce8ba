/**
 * The one masking rule. Every screen, list and print uses it, so that two lists cannot be laid side by
 * side to put a number together again; public lists carry no numbers at all. What is masked already stays as it is.
 */

/** How a protected value is masked. */
export type Mask = 'phone' | 'resident-id' | 'address'

/** Stands for a protected value that cannot be read: the 数据口令 has not been entered. */
export const lockedMask = '••••'

/** Whether a text carries the signs of a mask; a real number or address never does. */
export const hasMaskSigns = (text: string): boolean => /[*•]/u.test(text)

/** 138****1234; a landline keeps its area code and last two digits: 010-******45. */
export function maskPhone(phone: string): string {
  if (hasMaskSigns(phone)) return phone
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`
  const [number = ''] = phone.split('转')
  const area = /^0\d{2,3}-/.exec(number)?.[0] ?? ''
  const rest = number.slice(area.length)
  return `${area}${'*'.repeat(Math.max(1, rest.length - 2))}${rest.length > 2 ? rest.slice(-2) : ''}`
}

/** First and last character only: 1****************X. */
export function maskResidentId(id: string): string {
  if (hasMaskSigns(id)) return id
  return id.length < 3 ? '*'.repeat(id.length) : `${id.charAt(0)}${'*'.repeat(id.length - 2)}${id.slice(-1)}`
}

/** What names a street office, or failing that a district: as far as an address may be read. */
const readable = /^(?:\D*?(?:街道|地区)|\D*?(?<![小社园])[区县市镇乡])/u

/** 德胜街道****: never the road, the house or the door; an address that names no street office keeps nothing. */
export function maskAddress(address: string): string {
  if (hasMaskSigns(address)) return address
  return `${readable.exec(address)?.[0] ?? ''}****`
}

const masks: Readonly<Record<Mask, (text: string) => string>> = {
  phone: maskPhone,
  'resident-id': maskResidentId,
  address: maskAddress,
}

/** A protected value as it may be shown. */
export const maskValue = (mask: Mask, text: string): string => masks[mask](text)

/** The family name and one star for each further character: 张**. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = name.trim()
  return first + '*'.repeat(rest.length)
}
