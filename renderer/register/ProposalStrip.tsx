import { Button } from 'antd'
import type { PasteReport } from '#shared/register/paste-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { cellOf } from '../grid/grid-row.ts'
import { wordProposal, type CellProposal } from './cell-proposal.ts'

interface Props {
  readonly register: Register
  readonly proposal: CellProposal
  readonly isBusy: boolean
  readonly onApply: () => void
  readonly onDrop: () => void
  /** Brings a row of the list into sight. */
  readonly onShow: (row: number, field: string) => void
}

const wordApply = ({ covered, added, refused }: PasteReport): string => {
  const count = covered + added
  if (count === 0) return '没有可以写入的行'
  return refused > 0 ? `只写入合规的 ${count} 行(Enter)` : `写入 ${count} 行(Enter)`
}

/** So many lines are drawn; the rest are counted. */
const mostDrawn = 100

/** Above the list: what many changed cells would come to, why rows stay out, and the rows that would be new. */
export function ProposalStrip({ register, proposal, isBusy, onApply, onDrop, onShow }: Props) {
  const { request, report, rows, top, left } = proposal
  const { problems, cells } = report
  const labelOf = (field: string): string => register.fields[field]?.label ?? field
  const added = Map.groupBy(
    cells.filter(({ row }) => rows[row - 1] === undefined),
    ({ row }) => row,
  )
  const nameOf = (row: number): string => {
    const known = rows[row - 1]
    return known === undefined ? `新增第 ${row} 行` : String(cellOf(known, register.nameField) ?? '')
  }
  return (
    <section className="proposal" aria-label={`${request.source}预览`}>
      <div className="proposal-counts" role="status">
        <strong>{`${request.source}:${wordProposal(report)}`}</strong>
        {left.map((sentence) => (
          <span key={sentence} className="quiet">
            {sentence}
          </span>
        ))}
        <span className="spring" />
        <Button onClick={onDrop}>放弃(Esc)</Button>
        <Button type="primary" loading={isBusy} disabled={report.covered + report.added === 0} onClick={onApply}>
          {wordApply(report)}
        </Button>
      </div>
      {problems.length > 0 && (
        <ul className="proposal-problems" aria-label="不合规的行">
          {problems.slice(0, mostDrawn).map(({ row, field, message }) => (
            <li key={`${row} ${field}`}>
              {rows[row - 1] === undefined ? (
                <span>{nameOf(row)}</span>
              ) : (
                <Button type="link" size="small" onClick={() => onShow(top + row - 1, field)}>
                  {nameOf(row)}
                </Button>
              )}
              <span>{message}</span>
            </li>
          ))}
          {problems.length > mostDrawn && (
            <li className="quiet">{`还有 ${problems.length - mostDrawn} 处没有列出。`}</li>
          )}
        </ul>
      )}
      {added.size > 0 && (
        <table className="proposal-added" aria-label="新增的行">
          <thead>
            <tr>
              <th scope="col">新增</th>
              {request.columns.map((field) => (
                <th key={field} scope="col">
                  {labelOf(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...added].slice(0, mostDrawn).map(([row, filled]) => (
              <tr key={row}>
                <td>{`第 ${row} 行`}</td>
                {request.columns.map((field) => (
                  <td key={field}>{filled.find((cell) => cell.field === field)?.after ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
          {added.size > mostDrawn && (
            <caption className="quiet">{`只列出前 ${mostDrawn} 行,共新增 ${added.size} 行。`}</caption>
          )}
        </table>
      )}
    </section>
  )
}
