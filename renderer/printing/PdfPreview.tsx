import { useEffect, useRef, useState, type RefObject } from 'react'
import type { PaperPage } from '#shared/printing/paper-page.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import type { PdfDocument } from './open-pdf.ts'
import { usePagePdf } from './use-page-pdf.ts'

interface Props {
  readonly paper: RefObject<HTMLElement | null>
  readonly page: PaperPage
}

/** The pages that will come out of the printer, drawn from their PDF. Another sheet wants a preview of its own. */
export function PdfPreview({ paper, page }: Props) {
  const { document, problem, isSetting } = usePagePdf(paper)
  const pages = document?.numPages ?? 0
  return (
    <div className="pdf-desk">
      <p className="print-state" role="status">
        {isSetting ? '正在生成预览…' : `共 ${pages} 页`}
      </p>
      <ProblemNotice problem={problem} />
      {document &&
        Array.from({ length: pages }, (_, place) => (
          <PdfPage key={place} document={document} number={place + 1} page={page} />
        ))}
    </div>
  )
}

interface PageProps {
  readonly document: PdfDocument
  /** Counted from 1. */
  readonly number: number
  readonly page: PaperPage
}

/** CSS pixels to the millimetre and to the point. */
const [pixelsPerMillimetre, pixelsPerPoint] = [96 / 25.4, 96 / 72]

/** One page, drawn only while it is near what is seen: a list may have hundreds. */
function PdfPage({ document, number, page }: PageProps) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)

  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '1000px',
    })
    if (frame.current) watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    let isWanted = isNear
    let stop = (): void => {}
    const draw = async (): Promise<void> => {
      const sheet = await document.getPage(number)
      if (!isWanted || !canvas.current) return
      const viewport = sheet.getViewport({ scale: pixelsPerPoint * window.devicePixelRatio })
      canvas.current.width = Math.round(viewport.width)
      canvas.current.height = Math.round(viewport.height)
      const task = sheet.render({ canvas: canvas.current, viewport })
      stop = () => task.cancel()
      await task.promise
    }
    // A drawing that is called off rejects; the page is drawn again when it is wanted.
    if (isNear) void draw().catch(() => undefined)
    return () => {
      isWanted = false
      stop()
    }
  }, [document, number, isNear])

  const size = { width: page.width * pixelsPerMillimetre, height: page.height * pixelsPerMillimetre }
  return (
    <div className="pdf-page" ref={frame} style={size} role="img" aria-label={`第 ${number} 页`}>
      {isNear && <canvas ref={canvas} style={size} />}
    </div>
  )
}
