import { ArrowLeftOutlined } from '@ant-design/icons'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import type { PaperPage } from '#shared/printing/paper-page.ts'
import type { PrintOffset } from '#shared/printing/print-offset.ts'
import { callShell } from '../shell.ts'
import { useChosenPrinter } from './chosen-printer.ts'
import { OffsetFields } from './OffsetFields.tsx'
import { endPrinting, type PrintJob } from './print-job.ts'
import { PrinterSelect } from './PrinterSelect.tsx'
import { printJob, savePdf } from './send-to-paper.ts'
import { useOffer } from './use-printable.ts'

interface Props {
  readonly job: PrintJob
  readonly page: PaperPage
  readonly isTurned: boolean
  readonly onTurn: (isTurned: boolean) => void
  /** What is typed as the printer's offset is none. */
  readonly isOffsetWrong: boolean
  readonly onOffset: (offset: PrintOffset | undefined) => void
}

const wordSides = ({ page }: PrintJob) => (page.width > page.height ? ['横向', '纵向'] : ['纵向', '横向'])

/** The one line above the preview: back, what it is, how it lies, on which printer, and the ways onto paper. */
export function PrintBar({ job, page, isTurned, onTurn, isOffsetWrong, onOffset }: Props) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState<'none' | 'print' | 'save'>('none')
  const printer = useChosenPrinter()
  const [asMade = '', turned = ''] = wordSides(job)

  const run = async <T,>(kind: 'print' | 'save', act: () => Promise<Outcome<T>>, word: (value: T) => string) => {
    if (busy !== 'none') return
    setBusy(kind)
    const outcome = await act()
    setBusy('none')
    const words = outcome.ok ? word(outcome.value) : wordProblem(outcome.problem)
    if (!outcome.ok) void message.error(words, 6)
    else if (words !== '') void message.success(words)
  }
  /** Forms cost money: nothing goes onto them at a place nobody has typed. */
  const isHeld = (): boolean => {
    if (!job.isOverprint || !isOffsetWrong) return false
    void message.error('偏移填写有误,没有打印。请更正红框中的毫米数后再打印。', 6)
    document.querySelector<HTMLElement>('.offset-field .ant-input-status-error input')?.focus()
    return true
  }
  const print = (): void => {
    if (isHeld()) return
    void run(
      'print',
      () => printJob(job, page, callShell === undefined || printer === '' ? null : printer),
      (isPrinted) => (isPrinted ? '已送往打印机' : ''),
    )
  }
  const save = (): void => {
    if (isHeld()) return
    void run(
      'save',
      () => savePdf(job),
      (name) => (name === null ? '' : `已保存${name}`),
    )
  }
  useOffer(print)

  return (
    <header className="print-bar">
      <div className="print-line">
        <Button icon={<ArrowLeftOutlined aria-hidden />} title="Esc" onClick={endPrinting}>
          返回
        </Button>
        <strong className="print-title">{job.title}</strong>
        <span className="spring" />
        {job.isTurnable && (
          <Segmented
            aria-label="纸张方向"
            value={isTurned ? turned : asMade}
            options={[asMade, turned]}
            onChange={(side) => onTurn(side === turned)}
          />
        )}
        {job.tools}
        {callShell !== undefined && <PrinterSelect />}
        {callShell !== undefined && (
          <Button loading={busy === 'save'} onClick={save}>
            另存为 PDF
          </Button>
        )}
        <Button type="primary" autoFocus loading={busy === 'print'} title="Ctrl+P" onClick={print}>
          打印…
        </Button>
      </div>
      {job.isOverprint && <OffsetFields onOffset={onOffset} />}
      {callShell === undefined && (
        <p className="print-hint">
          要存成 PDF,请点“打印…”,再在浏览器的打印窗口里把“目标打印机”选为“另存为
          PDF”;边距选“默认”,不要勾选“页眉和页脚”。
        </p>
      )}
    </header>
  )
}
