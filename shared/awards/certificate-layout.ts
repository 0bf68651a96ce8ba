import { measureText } from '../printing/measure-text.ts'
import { moveBy, type PrintOffset } from '../printing/print-offset.ts'
import { fillSlots, type CertificateValues } from './certificate-slots.ts'
import type { CertificateField } from './certificate-template.ts'

/** One line of text on paper: where its base line begins, ends or has its middle, in hundredths of a millimetre. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Type size, in hundredths of a millimetre. */
  readonly size: number
  readonly face: CertificateField['face']
}

/** A point is 1/72 inch. */
const hundredthsPerPoint = 2540 / 72

/** Type is set down to this share of its size before a text is broken. */
const smallest = 0.6

const anchors = { left: 'start', centre: 'middle', right: 'end' } as const

const anchorOf = ({ x, width, align }: CertificateField): number => {
  if (align === 'left') return x
  return align === 'right' ? x + width : x + Math.round(width / 2)
}

function breakText(text: string, lines: number): readonly string[] {
  const signs = Array.from(text)
  const each = Math.ceil(signs.length / lines)
  return Array.from({ length: lines }, (_, line) => signs.slice(line * each, (line + 1) * each).join('')).filter(
    (line) => line !== '',
  )
}

/** A text too wide for its place is set smaller, and if that is not enough in several lines that end where it stood. */
function fitText(field: CertificateField, text: string): { readonly lines: readonly string[]; readonly size: number } {
  const size = field.size * hundredthsPerPoint
  const wide = (measureText(text) / 10) * size
  if (wide <= field.width) return { lines: [text], size }
  const share = field.width / wide
  if (share >= smallest) return { lines: [text], size: size * share }
  return { lines: breakText(text, Math.ceil(smallest / share)), size: size * smallest }
}

/** The lines of some fields, filled and moved by the printer's offset. */
export const layOutFields = (
  fields: readonly CertificateField[],
  values: CertificateValues,
  offset: PrintOffset,
): readonly PlacedText[] =>
  fields.flatMap((field) => {
    const { lines, size } = fitText(field, fillSlots(field.text, values))
    return lines.map((text, line): PlacedText => {
      const above = Math.round((lines.length - 1 - line) * size * 1.3)
      const point = moveBy(offset, { x: anchorOf(field), y: field.y - above })
      return { ...point, text, anchor: anchors[field.align], size: Math.floor(size), face: field.face }
    })
  })
