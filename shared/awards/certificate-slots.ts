import { z } from 'zod'
import { formatDayChinese } from '../calendar/day.ts'

/** What a certificate says of one commendation, each value as it is printed. */
export const CertificateValues = z.strictObject({
  holder: z.string(),
  award: z.string(),
  year: z.string(),
  /** 2011年12月1日 */
  awardedOn: z.string(),
  documentNumber: z.string(),
  certificateNumber: z.string(),
  issuer: z.string(),
})
export type CertificateValues = z.infer<typeof CertificateValues>

/** What the values are taken from. */
export interface Commended {
  readonly holder: string
  readonly award: string
  readonly year: number
  readonly awardedOn: string
  readonly documentNumber: string
  readonly certificateNumber: string
  readonly issuer: string
}

export const certificateValues = (commended: Commended): CertificateValues => ({
  ...commended,
  year: String(commended.year),
  awardedOn: formatDayChinese(commended.awardedOn),
})

const slot = /\{(\w+)\}/gu

const isSlot = (name: string): name is keyof CertificateValues => Object.hasOwn(CertificateValues.shape, name)

/** Slots of a text that stand for nothing a certificate knows. */
export const unknownSlots = (text: string): readonly string[] =>
  [...text.matchAll(slot)].map(([, name = '']) => name).filter((name) => !isSlot(name))

/** The text with every slot filled. */
export const fillSlots = (text: string, values: CertificateValues): string =>
  text.replaceAll(slot, (whole, name: string) => (isSlot(name) ? values[name] : whole))
