import { layOutFields, type PlacedText } from '#shared/awards/certificate-layout.ts'
import type { CertificateValues } from '#shared/awards/certificate-slots.ts'
import type { CertificateTemplate } from '#shared/awards/certificate-template.ts'
import type { PrintOffset } from '#shared/printing/print-offset.ts'
import { OverprintSheet } from '../printing/OverprintSheet.tsx'

interface Props {
  readonly template: CertificateTemplate
  readonly values: CertificateValues
  readonly offset: PrintOffset
  /** For blank paper: what the form would have on it already is printed too. */
  readonly withGround: boolean
}

/** One certificate: only what the pre-printed form leaves open, each text where the template says. */
export const CertificatePaper = ({ template, values, offset, withGround }: Props) => (
  <OverprintSheet paper={template.paper}>
    {withGround && layOutFields(template.ground, values, offset).map(drawText)}
    {layOutFields(template.fields, values, offset).map(drawText)}
  </OverprintSheet>
)

const drawText = ({ text, x, y, anchor, size, face }: PlacedText) => (
  <text key={`${x} ${y} ${text}`} x={x} y={y} textAnchor={anchor} fontSize={size} className={`overprint-${face}`}>
    {text}
  </text>
)
