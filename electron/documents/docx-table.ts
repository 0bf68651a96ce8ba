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

const spacing = { line: 280, lineRule: LineRuleType.AT_LEAST, before: 20, after: 20 }

/** One appended table on its own page: title, 填报单位 and 单位 line, the table, notes, sign-off line. */
export function writeTable(table: DocumentTable): readonly (Paragraph | Table)[] {
  const widths = shareWidth(table.columns)
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
      rows: [...headerRows(table.columns), ...bodyRows(table)],
    }),
    ...table.notes.map((note) => text(note, { size: sizes.smallFive })),
    signOffLine(table),
  ]
}

/** The text width in the proportions of the columns; the last column takes what rounding left over. */
function shareWidth(columns: readonly TableColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((width * textWidth) / total))
  const left = textWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width))
}

function headerRows(columns: readonly TableColumn[]): Row[] {
  const cells = layOutHeader(columns)
  const rows = Array.from({ length: headerDepth(columns) }, (_, row) => cells.filter((cell) => cell.row === row))
  const headings = rows.map((row) => headerRow(row.map(headingCell)))
  return [...headings, headerRow(numberColumns(columns).map((number) => cellOf(number, 'table', 'number-row')))]
}

/** Repeated at the head of every page the table runs over. */
const headerRow = (children: Cell[]): Row => new Row({ tableHeader: true, cantSplit: true, children })

const headingCell = ({ text: heading, columns, rows }: HeaderCell): Cell =>
  new Cell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [text(heading, { face: 'chapter', alignment: AlignmentType.CENTER })],
  })

const bodyRows = ({ columns, rows }: DocumentTable): Row[] =>
  rows.map(
    ({ role, cells }) =>
      new Row({
        cantSplit: true,
        children: columns.map((column, index) => bodyCell(column, cells[index], role === 'total')),
      }),
  )

const bodyCell = (column: TableColumn, cell: TableCell | undefined, total: boolean): Cell =>
  cellOf(cell ? wordCell(cell) : '', total ? 'chapter' : 'table', column.kind)

function cellOf(content: string, face: FaceUse, kind: TableColumn['kind'] | 'number-row'): Cell {
  const alignment = { text: AlignmentType.LEFT, code: AlignmentType.LEFT, number: AlignmentType.RIGHT }
  return new Cell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: [text(content, { face, alignment: kind === 'number-row' ? AlignmentType.CENTER : alignment[kind] })],
  })
}

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
