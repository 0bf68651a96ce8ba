import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell as Cell,
  TableLayoutType,
  TableRow as Row,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocumentTable, TableCell, TableColumn } from '#shared/documents/document-table.ts'
import { wordCell } from '#shared/documents/document-words.ts'
import { headerDepth, layOutHeader, numberColumns, type HeaderCell } from '#shared/documents/table-header.ts'
import { fontOf, type FaceUse } from './docx-fonts.ts'
import { sizes, textWidth } from './docx-page.ts'

/** Half a 五号 character beside the text of every cell, in twips. */
const cellMargin = 80

const spacing = { line: 280, lineRule: LineRuleType.AT_LEAST, before: 20, after: 20 }

/** One appended table on its own page: title, 填报单位 and 单位 line, the table, notes, sign-off line. */
export function writeTable(table: DocumentTable): readonly (Paragraph | Table)[] {
  const widths = shareWidth(table.columns)
  const size = typeSize(table.columns)
  return [
    text(`${table.number}　${table.title}`, {
      face: 'title',
      size: sizes.three,
      alignment: AlignmentType.CENTER,
      pageBreakBefore: true,
      keepNext: true,
    }),
    ends(`填报单位（公章）：${table.reporter}`, table.unit === null ? '' : `单位：${table.unit}`),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: cellMargin, right: cellMargin, marginUnitType: WidthType.DXA },
      rows: [...headerRows(table.columns, size), ...bodyRows(table, size)],
    }),
    ...table.notes.map((note) => text(note, { size: sizes.smallFive })),
    signOffLine(table),
  ]
}

/** 五号 where the columns fit into the text width, 小五 where they do not. */
function typeSize(columns: readonly TableColumn[]): number {
  const characters = columns.reduce((sum, { width }) => sum + width, 0)
  return characters * sizes.five * 10 + columns.length * 2 * cellMargin > textWidth ? sizes.smallFive : sizes.five
}

/** The text width in the proportions of the columns; the last column takes what rounding left over. */
function shareWidth(columns: readonly TableColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((width * textWidth) / total))
  const left = textWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width))
}

function headerRows(columns: readonly TableColumn[], size: number): Row[] {
  const cells = layOutHeader(columns)
  const rows = Array.from({ length: headerDepth(columns) }, (_, row) => cells.filter((cell) => cell.row === row))
  const headings = rows.map((row) => headerRow(row.map((cell) => headingCell(cell, size))))
  return [
    ...headings,
    headerRow(numberColumns(columns).map((number) => cellOf(number, { size, alignment: AlignmentType.CENTER }))),
  ]
}

/** Repeated at the head of every page the table runs over. */
const headerRow = (children: Cell[]): Row => new Row({ tableHeader: true, cantSplit: true, children })

const headingCell = ({ text: heading, columns, rows }: HeaderCell, size: number): Cell =>
  new Cell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [text(heading, { face: 'chapter', size, alignment: AlignmentType.CENTER })],
  })

const bodyRows = ({ columns, rows }: DocumentTable, size: number): Row[] =>
  rows.map(
    ({ role, cells }) =>
      new Row({
        cantSplit: true,
        children: columns.map(({ kind }, index) =>
          cellOf(wordCellAt(cells, index), {
            size,
            face: role === 'total' ? 'chapter' : 'table',
            alignment: kind === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          }),
        ),
      }),
  )

function wordCellAt(cells: readonly TableCell[], index: number): string {
  const cell = cells[index]
  return cell ? wordCell(cell) : ''
}

const cellOf = (content: string, setting: Setting): Cell =>
  new Cell({ verticalAlign: VerticalAlignTable.CENTER, children: [text(content, setting)] })

/** Two texts on one line, at the left and at the right edge. */
const ends = (left: string, right: string): Paragraph =>
  new Paragraph({
    spacing,
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun({ text: `${left}\t${right}`, font: fontOf('table'), size: sizes.five })],
  })

/** Spread over the width with room to sign after each label; the last, the day, ends at the right edge. */
function signOffLine({ signOff }: DocumentTable): Paragraph {
  const step = Math.floor(textWidth / Math.max(signOff.length, 1))
  const stops = signOff.slice(1, -1).map((_, index) => ({ type: TabStopType.LEFT, position: step * (index + 1) }))
  return new Paragraph({
    spacing: { ...spacing, before: 160 },
    tabStops: [...stops, { type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new TextRun({
        text: signOff.map(({ label, name }) => `${label}：${name}`).join('\t'),
        font: fontOf('table'),
        size: sizes.five,
      }),
    ],
  })
}

interface Setting {
  readonly face?: FaceUse
  readonly size?: number
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly pageBreakBefore?: boolean
  readonly keepNext?: boolean
}

const text = (content: string, { face = 'table', size = sizes.five, ...options }: Setting): Paragraph =>
  new Paragraph({ ...options, spacing, children: [new TextRun({ text: content, font: fontOf(face), size })] })
