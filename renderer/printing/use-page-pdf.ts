import { useEffect, useState, type RefObject } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { problemOf } from '../app/use-command.ts'
import { callShell } from '../shell.ts'
import type { PdfDocument } from './open-pdf.ts'

/** So long the paper must have stood still before it is set anew, in milliseconds. */
const pause = 200

interface PagePdf {
  readonly document: PdfDocument | undefined
  readonly problem: Problem | undefined
  /** What is shown is about to be replaced. */
  readonly isSetting: boolean
}

/** The window as a PDF, made by the desktop shell, and made again whenever the paper has changed. */
export function usePagePdf(paper: RefObject<HTMLElement | null>): PagePdf {
  const [pdf, setPdf] = useState<PagePdf>({ document: undefined, problem: undefined, isSetting: true })
  useEffect(() => {
    let wanted = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let close: (() => Promise<void>) | undefined

    const make = async (turn: number): Promise<void> => {
      const answer = await callShell?.('shell.pagePdf', {})
      if (answer === undefined || turn !== wanted) return
      if (!answer.ok) return setPdf({ document: undefined, problem: answer.problem, isSetting: false })
      const { openPdf, closePdf } = await import('./open-pdf.ts')
      const document = await openPdf(answer.value)
      if (turn !== wanted) return closePdf(document)
      setPdf({ document, problem: undefined, isSetting: false })
      const closeBefore = close
      close = () => closePdf(document)
      await closeBefore?.()
    }
    const fail = (turn: number, error: unknown): void => {
      if (turn === wanted) setPdf({ document: undefined, problem: problemOf(error), isSetting: false })
    }
    const ask = (): void => {
      const turn = ++wanted
      setPdf((before) => ({ ...before, isSetting: true }))
      clearTimeout(timer)
      timer = setTimeout(() => void make(turn).catch((error: unknown) => fail(turn, error)), pause)
    }
    const watch = new MutationObserver(ask)
    if (paper.current)
      watch.observe(paper.current, { subtree: true, childList: true, characterData: true, attributes: true })
    ask()
    return () => {
      wanted += 1
      clearTimeout(timer)
      watch.disconnect()
      void close?.()
    }
  }, [paper])
  return pdf
}
