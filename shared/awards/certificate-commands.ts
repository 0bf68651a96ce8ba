import { z } from 'zod'
import { query } from '../command/define.ts'
import type { PaperPage } from '../printing/paper-page.ts'
import { CertificateValues } from './certificate-slots.ts'
import { CertificateTemplate } from './certificate-template.ts'

export const Certificates = z.strictObject({
  template: CertificateTemplate,
  /** In the order asked for. */
  certificates: z.array(CertificateValues),
})
export type Certificates = z.infer<typeof Certificates>

export const certificateCommands = {
  /** What is printed on the certificates of some commendations; refused where one of them was withdrawn. */
  'certificates.prepare': query({
    permission: 'award.manage',
    label: '取用证书内容',
    audit: 'print',
    auditObject: ({ ids }) => `证书(${ids.length} 份)`,
    input: z.strictObject({
      /** Whether the ids are those of commendations or of the nominations they came from. */
      of: z.enum(['commendation', 'nomination']),
      ids: z.array(z.string()).min(1).max(500),
    }),
    output: Certificates,
  }),
}

/** The sheet certificates of a template are printed on: no margins, since every place is taken by the form. */
export const certificatePage = ({ paper }: CertificateTemplate): PaperPage => ({
  width: Math.round(paper.width / 100),
  height: Math.round(paper.height / 100),
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  numbering: 'none',
})
