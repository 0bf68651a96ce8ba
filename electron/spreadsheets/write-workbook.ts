import { createLabelTable, createRowDrawer, widestColumn, type RowDrawer } from './sheet-cells.ts'
import { stylesXml } from './sheet-styles.ts'
import type { SheetColumn, SheetFrame, SheetRow, TableWriter, WrittenTable } from './table-writer.ts'
import {
  contentTypes,
  labelsXml,
  nameSheet,
  notesSheet,
  packageLinks,
  propertiesXml,
  sheetFoot,
  sheetHead,
  workbookLinks,
  workbookXml,
  type NamedSheet,
} from './workbook-parts.ts'
import { createZipWriter, type ZipPart } from './zip-writer.ts'

/** Rows of a sheet in Excel, one for the headings and one for 合计 left out. */
export const mostSheetRows = 1_048_574

/** A part of an archive has to stay below four gigabytes; a list of very long texts goes on in a further sheet before that. */
const mostSheetBytes = 3_000_000_000

/** The sheet behind the list that says where it comes from. */
const notesName = '导出说明'

interface OpenSheet {
  readonly name: string
  readonly path: string
  readonly part: ZipPart
  readonly drawer: RowDrawer
  rows: number
}

/**
 * Begins a workbook in a new file, one list in as many sheets as it takes: headings in the first row, so that it can be
 * imported again as it is. Rows are drawn and packed as they come; the widths of the columns, which stand before them,
 * are filled in at the end.
 */
export async function createWorkbook(
  path: string,
  columns: readonly SheetColumn[],
  frame: SheetFrame,
  mostRows = mostSheetRows,
): Promise<TableWriter> {
  const zip = await createZipWriter(path, frame.madeAt)
  const labels = createLabelTable()
  const room = Buffer.byteLength(sheetHead(columns.map(() => widestColumn)))
  const ended: NamedSheet[] = []
  const parts: WrittenTable['parts'][number][] = []
  let rows = 0

  async function begin(): Promise<OpenSheet> {
    const number = ended.length + 1
    const sheetPath = `xl/worksheets/sheet${number}.xml`
    const drawer = createRowDrawer(columns, labels)
    const part = await zip.beginPart(sheetPath, room)
    await part.write(drawer.heading())
    return { name: nameSheet(frame.title, number), path: sheetPath, part, drawer, rows: 0 }
  }

  async function end(
    { name, path: sheetPath, part, drawer, rows: written }: OpenSheet,
    total?: SheetRow,
  ): Promise<void> {
    const lastRow = written + 1
    if (total) await part.write(drawer.total(lastRow + 1, total))
    const last = total ? lastRow + 1 : lastRow
    await part.write(sheetFoot(columns.length, lastRow, last, frame))
    const { crc } = await part.finish(Buffer.from(sheetHead(drawer.widths())))
    ended.push({ name, list: { columns: columns.length, lastRow } })
    parts.push({ name: sheetPath, rows: last, crc })
  }

  let sheet = await begin()

  return {
    async write(more) {
      for (const row of more) {
        if (sheet.rows >= mostRows || sheet.part.size() > mostSheetBytes) {
          await end(sheet)
          sheet = await begin()
        }
        sheet.rows += 1
        rows += 1
        await sheet.part.write(sheet.drawer.body(sheet.rows + 1, row))
      }
    },
    async finish(total, notes) {
      await end(sheet, total)
      const sheets = [...ended, { name: notesName }]
      await zip.add(`xl/worksheets/sheet${sheets.length}.xml`, notesSheet(notes, frame))
      await zip.add('xl/sharedStrings.xml', labelsXml(labels))
      await zip.add('xl/styles.xml', stylesXml)
      await zip.add('xl/workbook.xml', workbookXml(sheets))
      await zip.add('xl/_rels/workbook.xml.rels', workbookLinks(sheets.length))
      await zip.add('docProps/core.xml', propertiesXml(frame))
      await zip.add('_rels/.rels', packageLinks)
      await zip.add('[Content_Types].xml', contentTypes(sheets.length))
      await zip.finish()
      return { rows, parts, rare: 0 }
    },
    abandon: () => zip.abandon(),
  }
}
