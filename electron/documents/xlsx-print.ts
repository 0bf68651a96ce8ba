import type { Worksheet } from 'exceljs'
import type { DocumentTable } from '#shared/documents/document-table.ts'

/** Tables wider than this many characters lie on their side. */
const portraitCharacters = 56

const inches = (millimetres: number): number => millimetres / 25.4

/**
 * A4, one page wide and as many long as it takes, the headings repeated, 第 X 页 共 Y 页 at the foot.
 * `headingRows` are the rows above the first row of values; they stay in sight while scrolling.
 */
export function setUpPrint(sheet: Worksheet, { columns }: DocumentTable, headingRows: number): void {
  const characters = columns.reduce((sum, { width }) => sum + width, 0)
  sheet.pageSetup = {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library's enum exists in its types only
    paperSize: 9,
    orientation: characters > portraitCharacters ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `1:${headingRows}`,
    margins: {
      left: inches(18),
      right: inches(18),
      top: inches(20),
      bottom: inches(20),
      header: inches(8),
      footer: inches(10),
    },
  }
  sheet.headerFooter.oddFooter = '&C第 &P 页 共 &N 页'
  sheet.views = [{ state: 'frozen', ySplit: headingRows }]
}
