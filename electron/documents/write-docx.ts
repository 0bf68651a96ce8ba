import { Document, Packer } from 'docx'
import type { OfficialDocument } from '#shared/documents/official-document.ts'
import { writeFontTable } from './docx-fonts.ts'
import { footers, page } from './docx-page.ts'
import { writeStyles } from './docx-styles.ts'
import { writeTable } from './docx-table.ts'
import { writeText } from './docx-text.ts'
import { createFigureMarks } from './figure-marks.ts'
import { stampArchive } from './stamp-archive.ts'

/**
 * Sets an official document on the page of GB/T 9704-2012 as a Word file that Word, WPS and LibreOffice open.
 * `madeAt` is the instant written into the file's properties; the same input gives the same bytes.
 */
export async function writeDocx(document: OfficialDocument, madeAt: string): Promise<Buffer> {
  const file = new Document({
    title: document.title.join(''),
    creator: document.issuer ?? '学城',
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        footers,
        children: [...writeText(document, createFigureMarks()), ...document.tables.flatMap(writeTable)],
      },
    ],
  })
  const bytes = await Packer.toBuffer(file, undefined, [
    replacePart('word/styles.xml', writeStyles()),
    replacePart('word/fontTable.xml', writeFontTable()),
    replacePart('docProps/core.xml', writeProperties(document, madeAt)),
  ])
  return stampArchive(bytes, madeAt)
}

// oxlint-disable-next-line id-denylist -- the library's own word
const replacePart = (path: string, data: string) => ({ path, data })

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Written here because the library stamps its own clock. */
function writeProperties({ title, issuer }: OfficialDocument, madeAt: string): string {
  const instant = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:${name}>`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties' +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title.join(''))}</dc:title><dc:creator>${escapeXml(issuer ?? '学城')}</dc:creator>` +
    `${instant('created')}${instant('modified')}</cp:coreProperties>`
  )
}
