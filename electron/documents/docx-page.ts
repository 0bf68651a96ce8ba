import {
  AlignmentType,
  convertMillimetersToTwip,
  DocumentGridType,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx'
import { fontOf } from './docx-fonts.ts'

/** Type sizes (字号) in half-points. */
export const sizes = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const

/** GB/T 9704-2012, 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; 22 lines of 28 characters of 3号. */
const paper = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 }
const [lines, characters] = [22, 28]

const twips = convertMillimetersToTwip

/** Width of the text area, in twips. */
export const textWidth = twips(paper.width - paper.left - paper.right)

/** 225 mm in 22 lines: 28.98 pt each, in twips. */
export const linePitch = Math.floor(twips(paper.height - paper.top - paper.bottom) / lines)

/** 156 mm in 28 characters: 15.79 pt each, in twips. */
export const characterPitch = Math.floor(textWidth / characters)

/** What the grid takes off each 16 pt character, in 4096ths of a point (ECMA-376, 17.6.5). */
const characterSpace = Math.round(((textWidth / characters - 320) / 20) * 4096)

/** Fixed to the grid, so a page holds 22 lines whatever is in them. */
export const bodySpacing = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(paper.width), height: twips(paper.height) },
    margin: {
      top: twips(paper.top),
      bottom: twips(paper.bottom),
      left: twips(paper.left),
      right: twips(paper.right),
      header: twips(15),
      // The rule asks for 7 mm between text area and 一字线, which runs through the middle of a 4号 line.
      footer: twips(paper.bottom - 7) - sizes.four * 5,
    },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: characterSpace },
}

/** GB/T 9704-2012, 7.5: 4号宋体 numerals between 一字线; odd pages right, even pages left, one character in. */
export const footers = {
  default: new Footer({ children: [pageNumber('odd')] }),
  even: new Footer({ children: [pageNumber('even')] }),
}

function pageNumber(side: 'odd' | 'even'): Paragraph {
  const run = { font: fontOf('table'), size: sizes.four }
  const inset = sizes.four * 10
  return new Paragraph({
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: inset } : { left: inset },
    children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
}
