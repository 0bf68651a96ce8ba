import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'

/** An opened PDF; to be closed when it is no longer shown. */
export type PdfDocument = PDFDocumentProxy

/** Opens the bytes of a PDF in the reader's own thread, without code made at run time. */
export function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  // oxlint-disable-next-line id-denylist -- the library's own word
  return getDocument({ data: bytes, isEvalSupported: false, useWasm: false }).promise
}
