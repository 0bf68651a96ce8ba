import { App } from 'antd'
import { useMemo, useRef } from 'react'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Register } from '#shared/register/register.ts'
import { problemOf } from '../app/use-command.ts'
import type { CellActs } from '../grid/cell-acts.ts'
import { cellOf } from '../grid/grid-row.ts'
import type { SelectedCells } from '../grid/selected-cells.ts'
import { useChangeInPlace } from './call-register.ts'
import { isHeadingLine, layBlock, maskedAmong } from './cell-block.ts'
import { createCellEditing } from './cell-editing.ts'
import { enteredOf } from './entered.ts'
import type { RegisterRow } from './register-row.ts'
import { useCellProposal, type CellOrder } from './use-cell-proposal.ts'

type Selected = SelectedCells<RegisterRow>

const wordCellRefusal = (error: unknown): string => {
  const problem = problemOf(error)
  return problem.code === 'stale' ? '这一行刚被他人修改。请刷新列表,核对后再填写。' : wordProblem(problem)
}

/** What a register's page does with the cells selected in its list: typed into, pasted over, filled and cleared, each as one act. */
export function useCellActs(register: Register, mayWrite: boolean) {
  const { message } = App.useApp()
  const { proposal, propose, preview, isBusy } = useCellProposal(register)
  const { mutateAsync: update } = useChangeInPlace(register)
  const editing = useMemo(
    () =>
      createCellEditing(
        register,
        (row, values) => update({ id: row.id, version: row.version, values }),
        wordCellRefusal,
      ),
    [register, update],
  )

  const reading = (read: number): void => void message.info({ key: 'reading', content: `已读取 ${read} 行…` })
  /** The rows a block lies over, new ones beyond the end of the list. */
  const rowsFor = async (at: Selected, from: number, count: number): Promise<CellOrder['rows'] | undefined> => {
    const last = Math.min(from + count, at.count) - 1
    const known = last < from ? [] : await at.readRows(from, last, reading)
    if (known === undefined) return void message.error('列表没有读到,请重试。')
    return Array.from({ length: count }, (_, by) => known[by])
  }

  const paste = async (copied: readonly (readonly string[])[], at: Selected): Promise<void> => {
    const { top, bottom } = at.rectangle
    const hasHeadings = copied.length > 1 && isHeadingLine(copied[0] ?? [], at.onward, register.fields)
    const block = hasHeadings ? copied.slice(1) : copied
    const { width, ...laid } = layBlock(
      block,
      { fields: at.fields, onward: at.onward, rows: bottom - top + 1 },
      register.fields,
    )
    const rows = await rowsFor(at, top, laid.cells.length)
    if (rows === undefined) return
    at.spread(laid.cells.length, width)
    const left = [...laid.left, ...(hasHeadings ? ['首行是列名,不在其内'] : [])]
    await propose({ source: '粘贴', ...laid, left, rows, top, mayGoAtOnce: false })
  }

  const fill = async (along: 'down' | 'right', at: Selected, held: number): Promise<void> => {
    const { top, bottom } = at.rectangle
    const isDown = along === 'down'
    // One row alone takes what stands above it, one column what stands left of it, as in Excel.
    const from = isDown && top === bottom ? top - 1 : top
    if (from < 0 || (!isDown && at.fields.length === 1))
      return void message.info(isDown ? '上面没有可以向下填充的内容。' : '请选定左右两栏以上再向右填充。')
    const rows = await rowsFor(at, from, bottom - from + 1)
    if (rows === undefined) return
    const masked = maskedAmong(at.fields, register.fields)
    const filled = (isDown ? at.fields : at.fields.slice(held)).filter(
      (key) => register.fields[key]?.fixed === undefined && !masked.includes(key),
    )
    const typed = (row: RegisterRow | undefined, key: string): string => {
      const field = register.fields[key]
      return field === undefined ? '' : enteredOf(field, cellOf(row, key))
    }
    const over = isDown ? rows.slice(held) : rows
    const source = (key: string): string => at.fields[at.fields.indexOf(key) % held] ?? ''
    await propose({
      source: '填充',
      fields: filled,
      rows: over,
      cells: over.map((row, by) =>
        filled.map((key) => (isDown ? typed(rows[by % held], key) : typed(row, source(key)))),
      ),
      top: isDown ? from + held : top,
      left: masked.map((key) => `“${register.fields[key]?.label ?? key}”受保护,各行不同,不在填充之内`),
      mayGoAtOnce: true,
    })
  }

  /** The same text in every selected cell. */
  const putEverywhere = async (source: CellOrder['source'], text: string, at: Selected): Promise<void> => {
    const { top, bottom } = at.rectangle
    const { fields, left } = layBlock([[text]], { ...at, rows: bottom - top + 1 }, register.fields)
    const rows = await rowsFor(at, top, bottom - top + 1)
    if (rows === undefined) return
    const cells = rows.map(() => fields.map(() => text))
    await propose({ source, fields, rows, cells, top, left, mayGoAtOnce: true })
  }

  const preparing = useRef(0)
  const prepare = (work: Promise<void>): void => {
    preparing.current += 1
    void work.finally(() => (preparing.current -= 1))
  }

  const acts: CellActs<RegisterRow> | undefined = mayWrite
    ? {
        editing,
        preview,
        isPreparing: () => preparing.current > 0,
        paste: (block, at) => prepare(paste(block, at)),
        fill: (along, at, held = 1) => prepare(fill(along, at, held)),
        clear: (at) => prepare(putEverywhere('清除内容', '', at)),
        setAll: (text, at) => prepare(putEverywhere('填充', text, at)),
      }
    : undefined
  return { acts, proposal, preview, propose, isBusy }
}
