import { App } from 'antd'
import { useMemo, useState } from 'react'
import { wordProblem } from '#shared/command/problem-words.ts'
import { mostPastedCells, type PasteReport, type PasteRequest } from '#shared/register/paste-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { problemOf } from '../app/use-command.ts'
import type { Preview } from '../grid/cell-acts.ts'
import { callRegister, useRegisterChange } from './call-register.ts'
import { markProposal, wordProposal, type CellProposal } from './cell-proposal.ts'
import type { RegisterRow } from './register-row.ts'

/** What is to be done with many cells. */
export interface CellOrder {
  readonly source: PasteRequest['source']
  readonly fields: readonly string[]
  readonly rows: readonly (RegisterRow | undefined)[]
  readonly cells: readonly (readonly string[])[]
  readonly top: number
  readonly left?: readonly string[]
  /** Done at once where nothing is refused and so few rows change that one sees what happened. */
  readonly mayGoAtOnce: boolean
}

/** So many rows may change without being shown first. */
const mostAtOnce = 50

/** Many cells changed as one act: what would happen is shown first, then done with Enter or dropped with Esc. */
export function useCellProposal(register: Register) {
  const { message } = App.useApp()
  const [proposal, setProposal] = useState<CellProposal>()
  const [isBusy, setBusy] = useState(false)
  const paste = useRegisterChange(register, 'paste')

  const tell = (source: string, report: PasteReport): void =>
    void message.success(`已${source}:${wordProposal(report)};可按 Ctrl+Z 撤销`, 4)

  const perform = async (request: PasteRequest): Promise<boolean> => {
    try {
      const report = await paste.mutateAsync({ ...request, dryRun: false })
      if (report.covered + report.added === 0) void message.info('没有要写入的变化。')
      else tell(request.source, report)
      return true
    } catch (error) {
      void message.error(wordProblem(problemOf(error)), 6)
      return false
    }
  }

  const propose = async (order: CellOrder): Promise<void> => {
    const { source, fields, rows, cells, top, left = [], mayGoAtOnce } = order
    if (rows.length * fields.length > mostPastedCells)
      return void message.error(
        `一次最多填写 ${mostPastedCells} 格,这里有 ${rows.length * fields.length} 格。请分几次办理,或用“导入”。`,
        6,
      )
    if (fields.length === 0) return void message.info(`没有可以填写的栏目:${left.join(';')}。`, 5)
    const request: PasteRequest = {
      source,
      columns: [...fields],
      rows: rows.map((row) => (row === undefined ? null : { id: row.id, version: row.version })),
      cells: cells.map((row) => [...row]),
      dryRun: true,
    }
    const answer = await callRegister(register, 'paste', request)
    if (!answer.ok) return void message.error(wordProblem(answer.problem), 6)
    const { covered, added, refused } = answer.value
    if (refused === 0 && covered + added === 0) return void message.info('内容与列表相同,没有要写入的变化。')
    if (mayGoAtOnce && refused === 0 && covered + added <= mostAtOnce && left.length === 0) {
      await perform(request)
      return
    }
    setProposal({ request, report: answer.value, rows, top, left })
  }

  const apply = (): void => {
    if (proposal === undefined || isBusy) return
    const { covered, added } = proposal.report
    if (covered + added === 0) return void message.info('没有可以写入的行。请改正后重新粘贴,或按 Esc 放弃。')
    setBusy(true)
    void perform(proposal.request).then((isDone) => {
      setBusy(false)
      if (isDone) setProposal(undefined)
    })
  }
  const drop = (): void => setProposal(undefined)
  const markOf = useMemo(() => proposal && markProposal(proposal), [proposal])
  const preview: Preview | undefined = markOf && { markOf, apply, drop }
  return { proposal, propose, preview, isBusy }
}
