import { z } from 'zod'
import { parseHundredths } from '../arithmetic/hundredths.ts'
import { unknownSlots } from './certificate-slots.ts'

/** Millimetres from the upper left corner of the paper, in whole hundredths. */
const Hundredths = z.int().nonnegative().max(100_000)

/** Millimetres as a person writes them, '148.5', read as hundredths. */
const WrittenMillimetres = z.string().transform((text, context) => {
  const length = parseHundredths(text)
  if (length !== undefined && length >= 0 && length <= 100_000) return length
  context.addIssue({ code: 'custom', message: `“${text}”不是毫米数` })
  return z.NEVER
})

const SlottedText = z
  .string()
  .min(1)
  .max(100)
  .superRefine((text, context) => {
    for (const slot of unknownSlots(text))
      context.addIssue({ code: 'custom', message: `证书模板中没有“{${slot}}”这一项` })
  })

const fieldOf = <Length extends z.ZodType<number>>(length: Length) =>
  z.strictObject({
    /** What is printed: words and slots such as {holder}. */
    text: SlottedText,
    /** Left edge of the place, and the base line the text stands on. */
    x: length,
    y: length,
    /** Text wider than this is set smaller, and then broken. */
    width: length,
    /** Type size in points. */
    size: z.number().min(6).max(72),
    align: z.enum(['left', 'centre', 'right']),
    face: z.enum(['title', 'body', 'section', 'chapter']),
  })

const head = {
  code: z.string(),
  name: z.string().min(1).max(60),
  version: z.int().positive(),
  /** 1: shipped as 示例; the district measures its own form. */
  sample: z.union([z.literal(0), z.literal(1)]),
}

const templateOf = <Length extends z.ZodType<number>>(length: Length) =>
  z.strictObject({
    ...head,
    paper: z.strictObject({ width: length, height: length }),
    /** 底文: what stands on the pre-printed form already; printed only on blank paper. */
    ground: z.array(fieldOf(length)),
    /** What differs from certificate to certificate. */
    fields: z.array(fieldOf(length)).min(1),
  })

/** 证书模板 as shipped in resources/certificates: lengths in millimetres as written. */
export const CertificateTemplateFile = templateOf(WrittenMillimetres)

/** 证书模板: where on the form what is printed; lengths in hundredths of a millimetre. */
export const CertificateTemplate = templateOf(Hundredths)
export type CertificateTemplate = z.infer<typeof CertificateTemplate>
export type CertificateField = CertificateTemplate['fields'][number]

/** What reaches beyond the paper, as sentences for the template's editor; empty when the template may be used. */
export const checkCertificateTemplate = ({ paper, ground, fields }: CertificateTemplate): readonly string[] =>
  [...ground, ...fields]
    .filter(({ x, y, width }) => x + width > paper.width || y > paper.height)
    .map(({ text }) => `“${text}”超出了纸张。`)
