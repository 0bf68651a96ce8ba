/** A sheet as it lies before the reader, in whole millimetres; wider than high is landscape. */
export interface PaperPage {
  readonly width: number
  readonly height: number
  /** 天头、翻口、地脚、订口: white all round, in millimetres. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /**
   * counted: 第 1 页 共 3 页, centred. official: the number between 一字线, odd pages at the right and even pages at
   * the left (GB/T 9704-2012, 7.5). none: a form whose every place is taken.
   */
  readonly numbering: 'counted' | 'official' | 'none'
}

const working = { top: 15, right: 15, bottom: 16, left: 15 }

/** A4 upright, for lists and forms. */
export const uprightA4: PaperPage = { width: 210, height: 297, margin: working, numbering: 'counted' }

/** A4 lying, for lists too wide for upright paper. */
export const lyingA4: PaperPage = { ...uprightA4, width: 297, height: 210 }

/** GB/T 9704-2012, 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const officialPage: PaperPage = {
  width: 210,
  height: 297,
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  numbering: 'official',
}

/** The same sheet turned by a quarter; the margins stay at their sides. */
export const turnPage = (page: PaperPage): PaperPage => ({ ...page, width: page.height, height: page.width })

/** Width between the margins, in millimetres. */
export const textWidthOf = ({ width, margin }: PaperPage): number => width - margin.left - margin.right

const serif = "'宋体', SimSun, '方正书宋_GBK', 'Noto Serif CJK SC', serif"

/** 4号 between 一字线, one character in from the edge; the line stands 7 mm below the text area. */
const officialNumber = (content: string): string =>
  `content: ${content}; font: 14pt/1 ${serif}; vertical-align: top; padding-top: 4.5mm`

function writeNumbering({ numbering }: PaperPage): string {
  switch (numbering) {
    case 'none':
      return ''
    case 'counted':
      return `@page { @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font: 9pt/1 ${serif}; vertical-align: top; padding-top: 4mm } }`
    case 'official': {
      const number = officialNumber('"— " counter(page) " —"')
      return (
        `@page :right { @bottom-right { ${number}; padding-right: 14pt } }\n` +
        `@page :left { @bottom-left { ${number}; padding-left: 14pt } }`
      )
    }
  }
}

/** The style sheet of a page: its `@page` rules, and the same measures for a sheet shown on screen. */
export function writePageRules(page: PaperPage): string {
  const { width, height, margin } = page
  const sides = [margin.top, margin.right, margin.bottom, margin.left].map((side) => `${side}mm`).join(' ')
  return [
    `@page { size: ${width}mm ${height}mm; margin: ${sides} }`,
    writeNumbering(page),
    `@media screen { .paper { width: ${width}mm; min-height: ${height}mm; padding: ${sides} } }`,
  ]
    .filter((rule) => rule !== '')
    .join('\n')
}
