import { formatHundredths } from '../arithmetic/hundredths.ts'
import type { TableCell } from '../documents/document-table.ts'
import type { Figure } from '../statistics/figure.ts'
import { compareYears } from '../statistics/year-on-year.ts'
import type { ReportFigures } from './fill-text.ts'
import type { TemplateColumn, TemplateRow } from './report-template.ts'

/** The cells of one row of figures, column by column. */
export const writeCells = (row: TemplateRow, columns: readonly TemplateColumn[], source: ReportFigures): TableCell[] =>
  columns.map((column) => writeCell(row, column, source))

function writeCell(row: TemplateRow, { shows, of }: TemplateColumn, source: ReportFigures): TableCell {
  const code = row.figures[of] ?? null
  const figure = code === null ? undefined : source.figures.get(code)
  switch (shows) {
    case 'label':
      return { kind: 'text', text: row.label }
    case 'code':
      return { kind: 'text', text: code ?? '' }
    case 'unit':
      return { kind: 'text', text: figure?.unit ?? '' }
    case 'basis':
      return { kind: 'text', text: figure ? wordBasis(figure) : '' }
    case 'value':
      return valueCell(figure, code)
    case 'previous':
      return valueCell(code === null ? undefined : source.previous.get(code), null)
    case 'change':
      return changeCell(figure, source)
    default:
      return shows satisfies never
  }
}

const valueCell = (figure: Figure | undefined, code: string | null): TableCell =>
  figure && figure.value !== null
    ? { kind: 'number', hundredths: figure.value, decimals: figure.decimals, figure: code }
    : { kind: 'missing', figure: code }

function changeCell(figure: Figure | undefined, { previous }: ReportFigures): TableCell {
  const moved = figure ? compareYears(figure, previous.get(figure.code)) : { kind: 'unknown' as const }
  if (!figure || moved.kind === 'unknown') return { kind: 'missing', figure: null }
  const difference = moved.kind === 'same' ? 0 : moved.difference
  return {
    kind: 'number',
    hundredths: moved.kind === 'down' ? 0 - difference : difference,
    decimals: figure.kind === 'rate' ? 2 : figure.decimals,
    figure: null,
  }
}

/** How the figure came about in a few characters, and what its stated value leaves out. */
export function wordBasis(figure: Figure): string {
  if (figure.value === null || figure.exact === null) return '无数据'
  if (figure.kind === 'baseline') return `基数 ${figure.dated ?? ''}${figure.qualifier === null ? '' : '，概数'}`
  if (figure.numerator === null || figure.denominator === null) return `计数 ${figure.rows}条`
  return `${figure.numerator}÷${figure.denominator}＝${formatHundredths(figure.exact)}%`
}
