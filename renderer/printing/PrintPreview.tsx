import { App } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { turnPage } from '#shared/printing/paper-page.ts'
import { noOffset, type PrintOffset } from '#shared/printing/print-offset.ts'
import { callShell } from '../shell.ts'
import { PdfPreview } from './PdfPreview.tsx'
import { endPrinting, type PrintJob } from './print-job.ts'
import { PrintBar } from './PrintBar.tsx'
import { recordMenuPrints } from './send-to-paper.ts'
import { useOverlayKeys } from './use-overlay-keys.ts'
import { usePageRules } from './use-page-rules.ts'

/**
 * What will be printed, over the whole window; the page beneath stays as it is. In the desktop shell the pages of the
 * very PDF are shown; in the browser host the paper itself, whose exact pages the browser's own dialog shows.
 */
export function PrintPreview({ job }: { readonly job: PrintJob }) {
  const [isTurned, setTurned] = useState(false)
  const [offset, setOffset] = useState<PrintOffset>(noOffset)
  const [isOffsetWrong, setOffsetWrong] = useState(false)
  const takeOffset = useCallback((next: PrintOffset | undefined): void => {
    setOffsetWrong(next === undefined)
    if (next) setOffset(next)
  }, [])
  const paper = useRef<HTMLDivElement>(null)
  const page = useMemo(() => (isTurned ? turnPage(job.page) : job.page), [isTurned, job.page])
  const { message } = App.useApp()
  // What was said of the page beneath would lie over the bar.
  useEffect(() => message.destroy(), [message])
  usePageRules(page)
  useOverlayKeys(endPrinting)
  useEffect(() => {
    const before = document.title
    document.title = job.title
    return () => {
      document.title = before
    }
  }, [job.title])

  useEffect(() => recordMenuPrints(job), [job])

  const drawn = useMemo(() => job.draw({ page, offset }), [job, page, offset])
  return createPortal(
    <section className="print-preview" role="dialog" aria-modal aria-label={`打印预览:${job.title}`}>
      <PrintBar
        job={job}
        page={page}
        isTurned={isTurned}
        onTurn={setTurned}
        isOffsetWrong={isOffsetWrong}
        onOffset={takeOffset}
      />
      {callShell !== undefined && <PdfPreview key={isTurned ? 'turned' : 'as made'} paper={paper} page={page} />}
      <div className={callShell === undefined ? 'paper-desk' : 'paper-desk paper-hidden'}>
        <div className="paper" ref={paper} lang="zh-CN">
          {drawn}
        </div>
      </div>
    </section>,
    document.body,
  )
}
