import type { BrowserWindow } from 'electron'

/** What the taskbar shows of long work. */
export interface TaskbarProgress {
  /** Shows a moving bar while this is not settled, if it takes longer than a moment. */
  watch<T>(work: Promise<T>): Promise<T>
  /** Shows how far the page says it is, 0 to 1; null takes it away. */
  show(fraction: number | null): void
}

/** Work shorter than this shows nothing, in milliseconds. */
const moment = 1000

const none = -1
/** Electron's value for work whose length is not known. */
const indeterminate = 2

export function createTaskbarProgress(window: BrowserWindow): TaskbarProgress {
  let long = 0
  let fraction: number | null = null
  const draw = (): void => {
    if (!window.isDestroyed()) window.setProgressBar(fraction ?? (long > 0 ? indeterminate : none))
  }

  return {
    async watch(work) {
      let isLong = false
      const timer = setTimeout(() => {
        isLong = true
        long += 1
        draw()
      }, moment)
      try {
        return await work
      } finally {
        clearTimeout(timer)
        if (isLong) {
          long -= 1
          draw()
        }
      }
    },
    show(next) {
      fraction = next
      draw()
    },
  }
}
