import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { formatDayChinese } from '#shared/calendar/day.ts'
import { done, type Outcome } from '#shared/command/outcome.ts'
import { scopeOf } from '#shared/command/scope.ts'
import { chooseA4 } from '#shared/printing/fit-columns.ts'
import { buildListTable, type PrintedColumn } from '#shared/register/list-table.ts'
import { usePermits, usePlace } from '../app/place.ts'
import type { Gather, Gathering } from '../printing/print-job.ts'
import { tableJob } from '../printing/table-job.tsx'
import { usePrintable } from '../printing/use-printable.ts'

interface Props<Row> {
  /** What the list is called on paper. */
  readonly title: string
  readonly columns: readonly PrintedColumn<Row>[]
  /** The rows the list shows: those at hand, or a way to fetch them all. Undefined while there are none to print. */
  readonly rows: readonly Row[] | ((gathering: Gathering) => Promise<Outcome<readonly Row[]>>) | undefined
  /** What the list was narrowed to, in words. */
  readonly filters?: readonly string[]
  /** The day the list is of; today where not given. */
  readonly asOf?: string
}

/** Prints a list that is no register's, under the headings of the screen and over the signatures. */
export function PrintRowsButton<Row>({ title, columns, rows, filters = [], asOf }: Props<Row>) {
  const { place, today, actor, unit } = usePlace()
  const mayPrint = usePermits('printing.use')
  const reporter = scopeOf(actor) === 'everything' ? place : unit
  const gather: Gather = async (gathering) => {
    const gathered = typeof rows === 'function' ? await rows(gathering) : done(rows ?? [])
    if (!gathered.ok) return gathered
    const frame = { reporter, filters, signedOn: formatDayChinese(today) }
    const table = buildListTable(title, columns, gathered.value, frame)
    const day = `截至 ${asOf ?? today}`
    return done(
      tableJob({
        title: `${title} ${day}`,
        rows: gathered.value.length,
        table,
        page: chooseA4(table.columns),
        facts: [day, `共 ${gathered.value.length} 条`],
      }),
    )
  }
  const print = usePrintable(mayPrint && rows !== undefined ? gather : undefined)
  if (!mayPrint) return null
  return (
    <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" disabled={rows === undefined} onClick={print}>
      打印列表
    </Button>
  )
}
