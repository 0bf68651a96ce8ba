import type { ReactNode } from 'react'

export interface ListColumn<Row> {
  readonly title: string
  /** px; the columns without one share what is left. */
  readonly width?: number
  readonly isNumber?: boolean
  readonly render: (row: Row) => ReactNode
}

interface Props<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly ListColumn<Row>[]
  readonly keyOf: (row: Row) => string
  /** The row that is open beside the list. */
  readonly openKey?: string | undefined
}

/**
 * A short list as a plain table under a heading that stays in sight. Long lists belong in `grid/RecordGrid`;
 * antd's Table is not used because it measures scroll bars with a style the page's policy forbids.
 */
export function ListTable<Row>({ label, rows, columns, keyOf, openKey }: Props<Row>) {
  return (
    <table className="list-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ title, width, isNumber }) => (
            <th
              key={title}
              scope="col"
              className={isNumber ? 'number' : ''}
              {...(width === undefined ? {} : { width })}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={keyOf(row) === openKey ? 'row-marked' : ''}>
            {columns.map(({ title, isNumber, render }) => (
              <td key={title} className={isNumber ? 'number' : ''}>
                {render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
