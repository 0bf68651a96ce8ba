import { Tabs } from 'antd'
import type { ImportDifference, ImportReport, RefusedCell } from '#shared/import/import-report.ts'
import { importReasons } from '#shared/import/import-reason.ts'
import type { Register } from '#shared/register/register.ts'
import { ListTable } from '../ui/ListTable.tsx'

interface Props {
  readonly register: Register
  readonly report: ImportReport
}

/** A page of this many lines still scrolls easily; all of them stand in the file that is given back. */
const mostShown = 500

/** The rows that stayed out and why, and what the others change, cell by cell. */
export function ReportTables({ register, report }: Props) {
  const { refused, differences, changed } = report
  if (refused.length === 0 && changed === 0) return null
  return (
    <Tabs
      size="small"
      className="import-tables"
      items={[
        ...(refused.length === 0
          ? []
          : [{ key: 'refused', label: `退回(${refused.length} 处)`, children: <RefusedTable refused={refused} /> }]),
        ...(changed === 0
          ? []
          : [
              {
                key: 'changed',
                label: `变更(${changed} 行)`,
                children: <DifferenceTable register={register} differences={differences} changed={changed} />,
              },
            ]),
      ]}
    />
  )
}

const RefusedTable = ({ refused }: { readonly refused: readonly RefusedCell[] }) => (
  <div className="import-scroll">
    <ListTable<RefusedCell>
      label="退回的行"
      rows={refused.slice(0, mostShown)}
      keyOf={({ row, field, reason }) => `${row} ${field} ${reason}`}
      columns={[
        { title: '行号', width: 70, isNumber: true, render: ({ row }) => row },
        { title: '列', width: 170, render: ({ column }) => column },
        { title: '原因', width: 150, render: ({ reason }) => importReasons[reason] },
        { title: '说明', render: ({ message }) => message },
      ]}
    />
    {refused.length > mostShown && (
      <p className="quiet">
        这里列出前 {mostShown} 处,全部 {refused.length} 处见标出原因的文件。
      </p>
    )}
  </div>
)

interface DifferenceProps {
  readonly register: Register
  readonly differences: readonly ImportDifference[]
  readonly changed: number
}

const DifferenceTable = ({ register, differences, changed }: DifferenceProps) => (
  <div className="import-scroll">
    <ListTable<ImportDifference>
      label="变更的行"
      rows={differences.slice(0, mostShown)}
      keyOf={({ row }) => String(row)}
      columns={[
        { title: '行号', width: 70, isNumber: true, render: ({ row }) => row },
        { title: register.fields[register.nameField]?.label ?? '名称', width: 240, render: ({ name }) => name },
        {
          title: '原来 → 导入后',
          render: ({ cells }) => (
            <ul className="import-cells">
              {cells.map(({ field, before, after }) => (
                <li key={field}>
                  {register.fields[field]?.label}:<del>{before}</del> → <ins>{after}</ins>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
    {changed > Math.min(mostShown, differences.length) && (
      <p className="quiet">
        这里列出前 {Math.min(mostShown, differences.length)} 行,共 {changed} 行有变更。
      </p>
    )}
  </div>
)
