import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A stretch of text on a page of a PDF: where its base line begins, in millimetres from the upper left corner. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

/** One page of a PDF as it lies before the reader. */
export interface PdfPage {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  readonly texts: readonly PdfText[]
  /** What stands on each line, top to bottom, left to right, without spaces. */
  readonly lines: readonly string[]
}

const millimetresPerPoint = 25.4 / 72

/** Radicals of the supplement that fonts share with a 汉字, and which NFKC leaves alone. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺟母',
    '⺠民',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
  ]
    .concat(['⻣骨', '⻤鬼', '⻥鱼', '⻦鸟', '⻨麦', '⻩黄', '⻬齐', '⻮齿', '⻰龙', '⻳龟'])
    .map((pair) => Array.from(pair)),
)

/** Chromium writes some 汉字 as the radical of the same look (⼀ for 一, ⻔ for 门); this brings them back. */
const readable = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\u2e80-\u2eff]/gu, (radical) => radicals[radical] ?? radical)

const plain = (text: string): string => readable(text).replaceAll(/\s/gu, '')

/** Base lines nearer than this to each other are one line, in millimetres. */
const sameLine = 0.8

/** Stretches nearer than this to each other are one: a PDF breaks off wherever its font changes. */
const sameStretch = 0.5

function groupLines(texts: readonly PdfText[]): PdfText[][] {
  const lines: { readonly y: number; readonly texts: PdfText[] }[] = []
  for (const one of texts.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line && one.y - line.y <= sameLine) line.texts.push(one)
    else lines.push({ y: one.y, texts: [one] })
  }
  return lines.map((line) => line.texts.toSorted((a, b) => a.x - b.x))
}

function joinStretches(line: readonly PdfText[]): PdfText[] {
  const joined: PdfText[] = []
  for (const one of line) {
    const before = joined.at(-1)
    if (before && Math.abs(one.y - before.y) < 0.05 && one.x - before.x - before.width < sameStretch)
      joined.splice(-1, 1, { ...before, text: before.text + one.text, width: one.x + one.width - before.x })
    else joined.push(one)
  }
  return joined
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const texts = items.flatMap((one): PdfText[] => {
    if (!('str' in one) || one.str.trim() === '') return []
    const [, , , , x = 0, y = 0] = one.transform as readonly number[]
    return [
      {
        text: readable(one.str),
        x: x * millimetresPerPoint,
        y: (height - y) * millimetresPerPoint,
        width: one.width * millimetresPerPoint,
      },
    ]
  })
  const lines = groupLines(texts)
  return {
    width: width * millimetresPerPoint,
    height: height * millimetresPerPoint,
    texts: lines.flatMap(joinStretches),
    lines: lines.map((line) => plain(line.map(({ text }) => text).join(''))).filter((line) => line !== ''),
  }
}

/** Reads the text of a PDF page by page, with its place on the paper. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  // oxlint-disable-next-line id-denylist -- the library's own word
  const task = getDocument({ data: Uint8Array.from(bytes), isEvalSupported: false, useWasm: false, verbosity: 0 })
  const document = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)))
  await task.destroy()
  return pages
}
