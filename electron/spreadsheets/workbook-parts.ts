import { columnName, escapeXml, letterWidth, type LabelTable } from './sheet-cells.ts'
import { styles } from './sheet-styles.ts'
import type { SheetFrame } from './table-writer.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A sheet as the workbook knows it: its name, and how many columns and rows its list has; none for a sheet of notes. */
export interface NamedSheet {
  readonly name: string
  readonly list?: { readonly columns: number; readonly lastRow: number }
}

/** Excel refuses []:*?/\ in a sheet's name and more than 31 characters. */
export const nameSheet = (title: string, number: number): string => {
  const ending = number === 1 ? '' : `(${number})`
  return `${title.replaceAll(/[[\]:*?/\\']/gu, ' ').slice(0, 31 - ending.length)}${ending}`
}

const quoteName = (name: string): string => escapeXml(`'${name.replaceAll("'", "''")}'`)

/** Parts that do not depend on the list. */
export const contentTypes = (sheets: number): string =>
  `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/>${Array.from({ length: sheets }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kinds}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kinds}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

export const packageLinks = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

export const workbookLinks = (sheets: number): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${Array.from({ length: sheets }, (_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets + 1}" Type="${office}/relationships/styles" Target="styles.xml"/><Relationship Id="rId${sheets + 2}" Type="${office}/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`

export function workbookXml(sheets: readonly NamedSheet[]): string {
  const named = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const names = sheets.flatMap(({ name, list }, index) =>
    list === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoteName(name)}!$A$1:$${columnName(list.columns - 1)}$${list.lastRow}</definedName>`,
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoteName(name)}!$1:$1</definedName>`,
        ],
  )
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${named.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
}

export const labelsXml = (table: LabelTable): string => {
  const labels = [...table.labels()]
  const drawn = labels.map((label) => `<si><t xml:space="preserve">${escapeXml(label)}</t></si>`)
  return `${declaration}<sst xmlns="${main}" count="${table.uses()}" uniqueCount="${labels.length}">${drawn.join('')}</sst>`
}

export const propertiesXml = ({ title, author, madeAt }: SheetFrame): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:created></cp:coreProperties>`

/** Everything of a list's sheet before its rows. The widths have room for as many digits as they may have. */
export const sheetHead = (widths: readonly number[]): string =>
  `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols>${widths
    .map(
      (width, index) => `<col min="${index + 1}" max="${index + 1}" width=${`"${width}"`.padEnd(5)} customWidth="1"/>`,
    )
    .join('')}</cols><sheetData>`

/** A sign that means something in a printed header or footer. */
const plainFoot = (text: string): string => escapeXml(text.replaceAll('&', '&&'))

/** An empty section is one that some readers stumble over. */
const leftFoot = (foot: string): string => (foot === '' ? '' : `&amp;L${plainFoot(foot)}`)

/** Everything after the rows: filter, and how the list lies on A4. */
export function sheetFoot(columns: number, lastRow: number, lastCellRow: number, { title, foot }: SheetFrame): string {
  const last = columnName(columns - 1)
  return (
    `</sheetData><autoFilter ref="A1:${last}${lastRow}"/><printOptions horizontalCentered="1"/>` +
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.7" header="0.35" footer="0.35"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>&amp;C&amp;14${plainFoot(` ${title}`)}</oddHeader><oddFooter>${leftFoot(foot)}&amp;R第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>` +
    `<ignoredErrors><ignoredError sqref="A1:${last}${lastCellRow}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  )
}

/** Letters across the sheet of notes: what A4 upright holds. */
const noteWidth = 84

const drawNote = (note: string, index: number): string => {
  const lines = Math.max(1, Math.ceil(letterWidth(note) / (noteWidth - 4)))
  return `<row r="${index + 1}" ht="${lines * 15 + 5}" customHeight="1"><c r="A${index + 1}" s="${styles.note}" t="inlineStr"><is><t>${escapeXml(note)}</t></is></c></row>`
}

/** A sheet of sentences, one below the other. */
export const notesSheet = (notes: readonly string[], { foot }: SheetFrame): string =>
  `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="1" width="${noteWidth}" customWidth="1"/></cols><sheetData>${notes.map(drawNote).join('')}</sheetData><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${leftFoot(foot)}</oddFooter></headerFooter></worksheet>`
