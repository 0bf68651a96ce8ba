import { isOwnAddress } from './page-address.ts'

/** The frame a message came from, as far as it must be known; Electron gives null when the frame is gone. */
interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** Whether a message comes from our own page: its main frame, at its own address. */
export const isOurs = (frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && isOwnAddress(frame.url)
