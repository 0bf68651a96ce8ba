import type { DocumentTable } from '#shared/documents/document-table.ts'
import { headerDepth, layOutHeader, numberColumns } from '#shared/documents/table-header.ts'

interface Props extends Pick<DocumentTable, 'columns'> {
  /** With the 甲、乙、1、2 row (栏次) under the headings, as statistical tables have it. */
  readonly isNumbered: boolean
}

/** The head of a document's table, its headings merged as they are in Word and Excel. */
export function TableHeadings({ columns, isNumbered }: Props) {
  const headings = layOutHeader(columns)
  return (
    <thead>
      {Array.from({ length: headerDepth(columns) }, (_, row) => (
        <tr key={row}>
          {headings
            .filter((heading) => heading.row === row)
            .map((heading) => (
              <th key={heading.column} colSpan={heading.columns} rowSpan={heading.rows} scope="col">
                {heading.text}
              </th>
            ))}
        </tr>
      ))}
      {isNumbered && (
        <tr>
          {numberColumns(columns).map((mark) => (
            <td key={mark} className="column-number">
              {mark}
            </td>
          ))}
        </tr>
      )}
    </thead>
  )
}
