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

/** The rows that stayed out and why, what the others change cell by cell, and what comes new. */
export function ReportTables({ register, report }: Props) {
  const { refused, differences, changed, additions, added } = report
  const refusedTab = {
    key: 'refused',
    label: `退回(${refused.length} 处)`,
    children: <RefusedTable refused={refused} />,
  }
  const changedTab = {
    key: 'changed',
    label: `变更(${changed} 行)`,
    children: <CellsTable register={register} rows={differences} count={changed} kind="changed" />,
  }
  const addedTab = {
    key: 'added',
    label: `新增(${added} 行)`,
    children: <CellsTable register={register} rows={additions} count={added} kind="added" />,
  }
  const items = [
    ...(refused.length === 0 ? [] : [refusedTab]),
    ...(changed === 0 ? [] : [changedTab]),
    ...(added === 0 ? [] : [addedTab]),
  ]
  return items.length === 0 ? null : <Tabs size="small" className="import-tables" items={items} />
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

interface CellsProps {
  readonly register: Register
  /** As many as are listed, of so many. */
  readonly rows: readonly ImportDifference[]
  readonly count: number
  readonly kind: 'changed' | 'added'
}

const cellsWords = {
  changed: { label: '变更的行', title: '原来 → 导入后', ends: '有变更' },
  added: { label: '新增的行', title: '登记的内容', ends: '是新增的' },
} as const

const CellsTable = ({ register, rows, count, kind }: CellsProps) => (
  <div className="import-scroll">
    <ListTable<ImportDifference>
      label={cellsWords[kind].label}
      rows={rows.slice(0, mostShown)}
      keyOf={({ row }) => String(row)}
      columns={[
        { title: '行号', width: 70, isNumber: true, render: ({ row }) => row },
        { title: register.fields[register.nameField]?.label ?? '名称', width: 240, render: ({ name }) => name },
        {
          title: cellsWords[kind].title,
          render: ({ cells }) => (
            <ul className="import-cells">
              {cells
                .filter(({ field }) => kind === 'changed' || field !== register.nameField)
                .map(({ field, before, after }) => (
                  <li key={field}>
                    <span className="quiet">{register.fields[field]?.label}</span>{' '}
                    {kind === 'changed' ? (
                      <>
                        <del>{before}</del> → <ins>{after}</ins>
                      </>
                    ) : (
                      after
                    )}
                  </li>
                ))}
            </ul>
          ),
        },
      ]}
    />
    {count > Math.min(mostShown, rows.length) && (
      <p className="quiet">
        这里列出前 {Math.min(mostShown, rows.length)} 行,共 {count} 行{cellsWords[kind].ends}。
      </p>
    )}
  </div>
)
