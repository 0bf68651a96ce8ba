import { faces, type FaceUse } from './docx-fonts.ts'
import { linePitch, sizes } from './docx-page.ts'

/**
 * word/styles.xml: 正文 and the three styles that the navigation pane shows.
 *
 * The page declares the 22 × 28 grid, but 正文 does not snap to it: LibreOffice gives a 16 pt character two cells of a
 * 15.79 pt grid. Fixed lines of the same pitch and characters set 0.3 pt closer, justified, give the same 22 lines of
 * 28 characters in Word, WPS and LibreOffice. (The library cannot write `w:snapToGrid` on a paragraph.)
 */
export function writeStyles(): string {
  const text = `<w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${linePitch}" w:lineRule="exact"/></w:pPr>`
  const closer = '<w:spacing w:val="-6"/>'
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault>${look('body', sizes.three)}</w:rPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/>${text}` +
    `${look('body', sizes.three, closer)}</w:style>` +
    heading('Title', 'Title', look('title', sizes.two)) +
    heading('Heading1', 'heading 1', look('chapter', sizes.three, closer)) +
    heading('Heading2', 'heading 2', look('section', sizes.three, closer)) +
    '</w:styles>'
  )
}

const heading = (id: string, name: string, properties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `<w:next w:val="Normal"/><w:qFormat/>${properties}</w:style>`

function look(use: FaceUse, size: number, spacing = ''): string {
  const { name } = faces[use]
  return (
    `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>` +
    `${spacing}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`
  )
}
