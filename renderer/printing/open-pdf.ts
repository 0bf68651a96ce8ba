import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'

/** An opened PDF; to be closed when it is no longer shown. */
export type PdfDocument = PDFDocumentProxy

let last: Promise<unknown> = Promise.resolve()

/** One after another: the reader's thread takes no document while it lets another go. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act)
  last = turn.catch(() => undefined)
  return turn
}

/** Opens the bytes of a PDF in the reader's own thread, without code made at run time. */
export const openPdf = (bytes: Uint8Array): Promise<PdfDocument> =>
  inTurn(() => {
    GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
    // oxlint-disable-next-line id-denylist -- the library's own word
    return getDocument({ data: bytes, isEvalSupported: false, useWasm: false }).promise
  })

/** Lets a document go that is no longer shown. */
export const closePdf = (document: PdfDocument): Promise<void> => inTurn(() => document.loadingTask.destroy())
