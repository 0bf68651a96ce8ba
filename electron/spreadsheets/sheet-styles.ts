/** The looks a cell may have, by their place in `styles.xml`. */
export const styles = {
  plain: 0,
  heading: 1,
  text: 2,
  long: 3,
  day: 4,
  integer: 5,
  hundredths: 6,
  totalText: 7,
  totalInteger: 8,
  totalHundredths: 9,
  note: 10,
} as const

/** Number formats beyond the built-in ones: days as they are written everywhere here. */
const dayFormat = 164
/** Built in: text, whole numbers, two decimals. */
const [asText, asInteger, asHundredths] = [49, 1, 2]

const fonts = { plain: 0, bold: 1 } as const
const fills = { none: 0, heading: 2 } as const
const borders = { none: 0, hairline: 1 } as const

interface Look {
  readonly format?: number
  readonly font?: number
  readonly fill?: number
  readonly border?: number
  readonly align?: string
}

const looks: Readonly<Record<keyof typeof styles, Look>> = {
  plain: { border: borders.none },
  heading: { font: fonts.bold, fill: fills.heading, align: 'horizontal="center" wrapText="1"' },
  text: { format: asText },
  long: { format: asText, align: 'wrapText="1"' },
  day: { format: dayFormat, align: 'horizontal="center"' },
  integer: { format: asInteger },
  hundredths: { format: asHundredths },
  totalText: { format: asText, font: fonts.bold },
  totalInteger: { format: asInteger, font: fonts.bold },
  totalHundredths: { format: asHundredths, font: fonts.bold },
  note: { border: borders.none, align: 'wrapText="1"' },
}

const drawLook = ({ format = 0, font = fonts.plain, fill = fills.none, border = borders.hairline, align = '' }: Look) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
  `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" ${align}/></xf>`

const drawn = (Object.keys(styles) as (keyof typeof styles)[]).map((name) => drawLook(looks[name]))

const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`

/** The part of a workbook that says how cells look: 宋体 as in every document here, hairlines that print. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="10.5"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="10.5"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEFF2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${drawn.length}">${drawn.join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
