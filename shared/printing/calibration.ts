import { writeMillimetres, type PaperPoint } from './print-offset.ts'

interface Sheet {
  readonly width: number
  readonly height: number
}

/** How far the crosses stand from the edges, in hundredths of a millimetre. */
const inset = 2000

/** The crosses of a 校准页: near the four corners, the upper left one first, and in the middle. */
export const calibrationCrosses = ({ width, height }: Sheet): readonly PaperPoint[] => [
  { x: inset, y: inset },
  { x: width - inset, y: inset },
  { x: inset, y: height - inset },
  { x: width - inset, y: height - inset },
  { x: width / 2, y: height / 2 },
]

/** What the page says to the one who measures it: its heading and two lines. */
export function instructionsFor(crosses: readonly PaperPoint[]): readonly string[] {
  const [first = { x: inset, y: inset }] = crosses
  const [x, y] = [writeMillimetres(first.x), writeMillimetres(first.y)]
  return [
    '套打校准页（不含偏移）',
    '1. 用与证书同样大小的纸打印本页，用直尺量左上角十字的中心到纸左边、纸上边的毫米数。',
    `2. 向右的偏移填 ${x} 减去到左边的毫米数，向下的偏移填 ${y} 减去到上边的毫米数，保存后再打印证书。`,
  ]
}
