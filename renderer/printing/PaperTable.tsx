import type { DocumentTable, TableColumn, TableRow } from '#shared/documents/document-table.ts'
import { wordCell } from '#shared/documents/document-words.ts'
import { chooseType, shareWidth } from '#shared/printing/fit-columns.ts'
import type { PaperPage } from '#shared/printing/paper-page.ts'
import { TableHeadings } from '../ui/TableHeadings.tsx'

interface Props {
  readonly table: DocumentTable
  readonly page: PaperPage
  /** What the unit above the table is called; 填报单位 where not given. */
  readonly reporterLabel?: string
  /** Said in the line above the table, between 填报单位 and 单位. */
  readonly facts?: readonly string[]
  /** With the 甲、乙、1、2 row under the headings, as statistical tables have it. */
  readonly isNumbered?: boolean
  /** Rows high enough to be filled in by hand. */
  readonly isRoomy?: boolean
}

/** Rows that stay together with the signatures. */
const keptTogether = 2

/**
 * A table on paper: its headings on every page, no row cut, and the notes and signatures never without the last rows
 * they vouch for.
 */
export function PaperTable(props: Props) {
  const { table, page, reporterLabel = '填报单位', facts = [], isNumbered = false, isRoomy = false } = props
  const { number, title, reporter, unit, columns, rows, notes, signOff } = table
  const widths = shareWidth(page, columns)
  const split = Math.max(0, rows.length - keptTogether)
  const classes = ['paper-table', `paper-${chooseType(page, columns)}`, isRoomy ? 'paper-roomy' : '']
  return (
    <figure className={classes.join(' ').trim()}>
      <h2>{number === '' ? title : `${number}　${title}`}</h2>
      <p className="paper-facts">
        {[`${reporterLabel}：${reporter}`, ...facts, ...(unit === null ? [] : [`单位：${unit}`])].map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <table>
        <colgroup>
          {widths.map((width, place) => (
            <col key={place} style={{ width: `${width / 100}%` }} />
          ))}
        </colgroup>
        <TableHeadings columns={columns} isNumbered={isNumbered} />
        <tbody>
          {rows.slice(0, split).map((row, place) => (
            <Line key={place} row={row} columns={columns} />
          ))}
        </tbody>
        <tbody className="paper-end">
          {rows.slice(split).map((row, place) => (
            <Line key={place} row={row} columns={columns} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>没有符合条件的记录。</td>
            </tr>
          )}
          <tr className="paper-foot">
            <td colSpan={columns.length}>
              {notes.map((note) => (
                <p key={note} className="paper-note">
                  {note}
                </p>
              ))}
              <p className="paper-signatures">
                {signOff.map(({ label, name }) => (
                  <span key={label}>{`${label}：${name}`}</span>
                ))}
              </p>
            </td>
          </tr>
        </tbody>
      </table>
    </figure>
  )
}

const Line = ({ row, columns }: { readonly row: TableRow; readonly columns: readonly TableColumn[] }) => (
  <tr className={row.role === 'total' ? 'total' : ''}>
    {columns.map(({ kind }, place) => {
      const cell = row.cells[place]
      return (
        <td key={place} className={kind}>
          {cell ? wordCell(cell) : ''}
        </td>
      )
    })}
  </tr>
)
