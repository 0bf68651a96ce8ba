import type { DocumentTable, TableCell } from '#shared/documents/document-table.ts'
import { wordCell } from '#shared/documents/document-words.ts'
import { ReportFigure, type FigureSetting } from './ReportFigure.tsx'
import { TableHeadings } from '../ui/TableHeadings.tsx'

interface Props {
  readonly table: DocumentTable
  readonly anchor: string
  readonly setting: FigureSetting
}

/** An appended table: title, unit at the right, headings, 甲/乙 row, rows with 合计, notes. */
export function ReportTable({ table, anchor, setting }: Props) {
  const { number, title, unit, columns, rows, notes } = table
  const show = (cell: TableCell | undefined) => {
    if (!cell) return ''
    if (cell.kind === 'text' || cell.figure === null) return wordCell(cell)
    return <ReportFigure code={cell.figure} text={wordCell(cell)} {...setting} />
  }
  return (
    <figure className="report-table" id={anchor}>
      <figcaption>
        {`${number}　${title}`}
        {unit !== null && <span className="report-unit">{`单位：${unit}`}</span>}
      </figcaption>
      <table>
        <TableHeadings columns={columns} isNumbered />
        <tbody>
          {rows.map((row, place) => (
            <tr key={place} className={row.role === 'total' ? 'total-row' : ''}>
              {columns.map((column, index) => (
                <td key={column.heading.join(' ')} className={column.kind === 'number' ? 'number' : ''}>
                  {show(row.cells[index])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="report-note">
          {note}
        </p>
      ))}
    </figure>
  )
}
