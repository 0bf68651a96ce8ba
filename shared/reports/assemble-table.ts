import type { DocumentTable, TableCell, TableRow } from '../documents/document-table.ts'
import { partSums, restOf, type FigureFlag } from '../statistics/figure-flag.ts'
import { indicators } from '../statistics/indicators.ts'
import { writeCells } from './figure-cells.ts'
import { fillText, type ReportFigures } from './fill-text.ts'
import type { TemplateColumn, TemplateRow, TemplateTable } from './report-template.ts'

/** What every table of a report carries. */
export type TableFrame = Pick<DocumentTable, 'reporter' | 'signOff'>

const stubs: ReadonlySet<TemplateColumn['shows']> = new Set(['label', 'code', 'unit'])
const kinds = { label: 'text', code: 'code', unit: 'text', basis: 'text' } as const

/** A template's table with its figures; flags on any of them are printed beneath. */
export function assembleTable(
  table: TemplateTable,
  source: ReportFigures,
  flags: readonly FigureFlag[],
  frame: TableFrame,
): DocumentTable {
  const rows = table.rows === 'all' ? everyFigure(source) : table.rows
  const written = rows.map((row): TableRow => ({ role: 'row', cells: writeCells(row, table.columns, source) }))
  const stated = new Set([...rows, ...totalRow(table)].flatMap(({ figures }) => figures))
  return {
    ...frame,
    number: table.number,
    title: table.title,
    unit: table.unit,
    columns: table.columns.map(({ heading, shows, width }) => ({
      heading,
      width,
      kind: shows in kinds ? kinds[shows as keyof typeof kinds] : 'number',
      stub: stubs.has(shows),
    })),
    rows: [...written, ...totalRows(table, written, source)],
    notes: [
      ...table.notes.map((note) =>
        fillText(note, source)
          .map(({ text }) => text)
          .join(''),
      ),
      ...flags.filter(({ code }) => stated.has(code)).map(({ message }) => `注：${message}`),
    ],
  }
}

const everyFigure = ({ figures }: ReportFigures): TemplateRow[] =>
  indicators.filter(({ code }) => figures.has(code)).map(({ code, label }) => ({ label, figures: [code] }))

const totalRow = ({ total }: TemplateTable): TemplateRow[] =>
  total?.kind === 'stated' ? [{ label: '合计', figures: [total.figure] }] : []

function totalRows(table: TemplateTable, rows: readonly TableRow[], source: ReportFigures): TableRow[] {
  if (table.total?.kind === 'sum') return [{ role: 'total', cells: sumCells(table.columns, rows) }]
  return totalRow(table).flatMap((row): TableRow[] => [
    ...restRow(table.columns, row.figures[0] ?? '', source),
    { role: 'total', cells: writeCells(row, table.columns, source) },
  ])
}

/** 其他: what the listed parts leave of the stated total. It is a remainder, so no figure's code stands behind it. */
function restRow(columns: readonly TemplateColumn[], total: string, source: ReportFigures): TableRow[] {
  const rule = partSums.find((candidate) => candidate.total === total)
  const rest = rule ? restOf(rule, source.figures) : null
  if (!rule || rest === null || rest <= 0) return []
  const before = restOf(rule, source.previous)
  const cells = columns.map(({ shows, of }): TableCell => {
    if (stubs.has(shows) || shows === 'basis') return { kind: 'text', text: shows === 'label' ? '其他' : '' }
    if (of > 0) return { kind: 'missing', figure: null }
    if (shows === 'value') return whole(rest)
    return whole(shows === 'previous' ? before : before === null ? null : rest - before)
  })
  return [{ role: 'row', cells }]
}

/** Adds a column where every row has a number in it; otherwise the total has no value either. */
const sumCells = (columns: readonly TemplateColumn[], rows: readonly TableRow[]): TableCell[] =>
  columns.map(({ shows }, index) => {
    if (stubs.has(shows) || shows === 'basis') return { kind: 'text', text: shows === 'label' ? '合计' : '' }
    return whole(
      rows.reduce<number | null>((sum, { cells }) => {
        const cell = cells[index]
        return sum === null || cell?.kind !== 'number' ? null : sum + cell.hundredths
      }, 0),
    )
  })

const whole = (hundredths: number | null): TableCell =>
  hundredths === null
    ? { kind: 'missing', figure: null }
    : { kind: 'number', hundredths, decimals: hundredths % 100 === 0 ? 0 : 2, figure: null }
