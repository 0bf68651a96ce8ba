import type { Place } from './cell-range.ts'

/** How far the pointer is from the cells, in px: below and right of them is positive, over them 0. */
export interface Beyond {
  readonly down: number
  readonly across: number
}

interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Where the rows of a list are drawn in the window: beneath its headings, without its scroll bars. */
export function rowsBox(frame: Element | null): Box | undefined {
  const viewport = frame?.querySelector('.ag-grid-viewport')
  const headings = frame?.querySelector('.ag-header')
  if (!viewport || !headings) return undefined
  const { top, left } = viewport.getBoundingClientRect()
  return {
    top: headings.getBoundingClientRect().bottom,
    bottom: top + viewport.clientHeight,
    left,
    right: left + viewport.clientWidth,
  }
}

const outside = (at: number, low: number, high: number): number => (at < low ? at - low : at > high ? at - high : 0)

/** Where a pointer lies from a box. */
export const beyondOf = (box: Box, { clientX, clientY }: { clientX: number; clientY: number }): Beyond => ({
  down: outside(clientY, box.top, box.bottom),
  across: outside(clientX, box.left, box.right),
})

/** A row for every started 24 px beyond the edge at each step, a column at a time. */
export const strideOf = ({ down, across }: Beyond): Place => ({
  row: Math.sign(down) * Math.ceil(Math.abs(down) / 24),
  column: Math.sign(across),
})

const stepTime = 60

/** Goes on drawing while the mouse is held beyond the edge of a list, the faster the further away. */
export function drawBeyond(step: (stride: Place) => void) {
  let timer: ReturnType<typeof setInterval> | undefined
  let beyond: Beyond = { down: 0, across: 0 }
  const stop = (): void => {
    clearInterval(timer)
    timer = undefined
  }
  return {
    stop,
    pull: (now: Beyond): void => {
      beyond = now
      if (beyond.down === 0 && beyond.across === 0) stop()
      else timer ??= setInterval(() => step(strideOf(beyond)), stepTime)
    },
  }
}
