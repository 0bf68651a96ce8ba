import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { formatDayChinese } from '#shared/calendar/day.ts'
import { done } from '#shared/command/outcome.ts'
import { scopeOf } from '#shared/command/scope.ts'
import { chooseA4 } from '#shared/printing/fit-columns.ts'
import { shownFields } from '#shared/register/column-layout.ts'
import type { PageRequest } from '#shared/register/page.ts'
import { buildRegisterTable, mostPrintedRows } from '#shared/register/register-table.ts'
import type { Register } from '#shared/register/register.ts'
import { usePermits, usePlace } from '../app/place.ts'
import type { Gather } from '../printing/print-job.ts'
import { tableJob } from '../printing/table-job.tsx'
import { usePrintable } from '../printing/use-printable.ts'
import { callRegister } from './call-register.ts'
import { collectRows } from './collect-rows.ts'
import type { ListState } from './list-state.ts'
import { wordDay, wordNarrowing } from './word-narrowing.ts'

interface Props {
  readonly register: Register
  readonly state: ListState
  /** What the list shows, and in which order. */
  readonly request: Omit<PageRequest, 'place' | 'limit' | 'sort'>
  readonly sortOf: () => PageRequest['sort']
  /** The fields whose columns are shown, in their order. */
  readonly shown: readonly string[]
}

/** Prints what the list shows: its search, filters, day and order, under the headings of the screen. */
export function PrintListButton({ register, state, request, sortOf, shown }: Props) {
  const { place, today, actor, unit } = usePlace()
  const mayPrint = usePermits('printing.use')
  // What a list holds is what its reader may see: of a part of the district that is the part's list.
  const reporter = scopeOf(actor) === 'everything' ? place : unit
  const gather: Gather = async ({ onProgress, signal }) => {
    const sort = sortOf()
    const rows = await collectRows(sort === undefined ? request : { ...request, sort }, {
      fetch: (page) => callRegister(register, 'list', page),
      most: mostPrintedRows,
      onProgress,
      signal,
    })
    if (!rows.ok) return rows
    const label = state.bin ? `${register.label}（回收站）` : register.label
    const filters = await wordNarrowing(register, state)
    const frame = { reporter, filters, signedOn: formatDayChinese(today) }
    const table = buildRegisterTable(
      { ...register, label, fields: shownFields(register.fields, shown) },
      rows.value,
      frame,
    )
    const day = wordDay(register, state.asOf, today)
    return done(
      tableJob({
        title: `${label} ${day}`,
        rows: rows.value.length,
        table,
        page: chooseA4(table.columns),
        facts: [day, `共 ${rows.value.length} 条`],
      }),
    )
  }
  const print = usePrintable(mayPrint ? gather : undefined)
  if (!mayPrint) return null
  return (
    <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
      打印列表
    </Button>
  )
}
